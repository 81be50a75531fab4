import type { ControlChartRequest } from "#document";
import { drawMarker } from "../drawing/marker.ts";
import type { Easel } from "../drawing/picture.ts";
import { textWidth } from "../drawing/text-width.ts";
import { markOf, type PointJudgement } from "./points.ts";

/** One entry of the key: a small drawing centred on a place, and its words. */
type KeyEntry = { readonly text: string; readonly draw: (x: number, y: number) => string };

const SWATCH = 20;
const GAP = 22;
const JUDGEMENTS: readonly PointJudgement[] = [
	"concern",
	"improvement",
	"neutral",
	"improvement and concern",
];

/** The key below a control chart: only the marks that stand in it. Its rows and how tall they are. */
export function drawKey(request: ControlChartRequest, top: number, easel: Easel) {
	const { sizes, pen, width } = easel;
	let x = 0;
	let row = 0;
	const parts = keyEntries(request, easel).flatMap(({ text, draw }) => {
		const wide = SWATCH + textWidth(text, sizes.text);
		if (x > 0 && x + wide > width) {
			x = 0;
			row += 1;
		}
		const left = x;
		const y = top + row * sizes.line + sizes.line / 2;
		x += wide + GAP;
		const label = { x: left + SWATCH, y: y + sizes.text * 0.34, text, size: sizes.text };
		return [draw(left + SWATCH / 2 - 3, y), pen.label(label)];
	});
	return { parts, height: parts.length === 0 ? 0 : (row + 1) * sizes.line };
}

function keyEntries({ points, provisional }: ControlChartRequest, { pen, words, sizes }: Easel): KeyEntry[] {
	const mark = (point: { judgement?: PointJudgement; incomplete?: boolean }) => (x: number, y: number) => {
		const blank = { label: "", value: 0, centre: null, lower: null, upper: null };
		return drawMarker(pen, { ...markOf({ ...blank, ...point }, sizes.text), x, y, name: "key" });
	};
	const drawn = points.filter(({ value }) => value !== null);
	const entries: KeyEntry[] = JUDGEMENTS.filter((each) =>
		drawn.some(({ judgement }) => judgement === each),
	).map((judgement) => ({ text: words.judgements[judgement], draw: mark({ judgement }) }));
	if (drawn.some(({ incomplete }) => incomplete))
		entries.push({ text: words.incomplete, draw: mark({ incomplete: true }) });
	if (provisional) entries.push({ text: words.provisional, draw: (x, y) => dottedSwatch(x, y, pen) });
	return entries;
}

function dottedSwatch(x: number, y: number, pen: Easel["pen"]): string {
	const line = { x1: x - 7, x2: x + 8, y1: y, y2: y, "stroke-width": 1.25, "stroke-dasharray": "2 4" };
	return pen.shape("line", { stroke: "ink" }, line);
}
