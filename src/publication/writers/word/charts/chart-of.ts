import type { VisualRequest } from "#document";
import type { Language } from "#vocabulary";
import { barsOf } from "./bars.ts";
import type { NativeChart } from "./chart-look.ts";
import { controlChartOf } from "./control-chart.ts";
import { linesOf } from "./lines.ts";
import { scatterOf } from "./scatter.ts";

/** The native chart of a visual at a width in px; nothing where Word has no chart of its form, or where it has no data. */
export function chartOf(request: VisualRequest, language: Language, width: number): NativeChart | undefined {
	switch (request.kind) {
		case "control chart":
			return request.points.some(({ value }) => value !== null)
				? controlChartOf(request, language, width)
				: undefined;
		case "bars":
			return request.bars.length > 0 ? barsOf(request, width) : undefined;
		case "lines":
			return request.lines.some(({ values }) => values.some((value) => value !== null))
				? linesOf(request, width)
				: undefined;
		case "scatter":
			return request.points.length > 0 ? scatterOf(request, width) : undefined;
		default:
			return undefined;
	}
}
