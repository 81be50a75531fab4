import type { ChartFont, ChartLine, ChartRunOptions, ChartValueAxis } from "docx/charts";
import { INKS, type Ink } from "#publication/visuals";
import { hex } from "../colours.ts";

/** A native chart before its alternative text: what Word draws from the data that stand in it. */
export type NativeChart = ChartRunOptions;

/** A colour of the pictures for paper, as Word writes it. */
export function inkOf(ink: Ink): string {
	return hex(INKS[ink].light);
}

/** The type of every word in a chart: ink, a little smaller than tables. */
export const CHART_FONT: ChartFont = { size: 8.5, color: inkOf("ink") };
export const CHART_FONT_BOLD: ChartFont = { ...CHART_FONT, bold: true };

/** No frame around a chart and none around its plot: the page is its paper. */
export const NO_FRAME = {
	chartArea: { fill: "none", border: "none" },
	plotArea: { fill: "none", border: "none" },
} as const;

/** An axis of values: what it counts, in the number format of its values. */
export function axisOfValues(unitWords: string, whole: boolean, zero: boolean): ChartValueAxis {
	return {
		title: { text: unitWords, font: CHART_FONT },
		gridlines: true,
		font: CHART_FONT,
		numberFormat: whole ? "#,##0" : "#,##0.0",
		...(zero ? { minimum: 0 } : {}),
	};
}

/** A line that is not drawn: the library has no word for it, and a width of nought is turned into none afterwards. */
export const NO_LINE: ChartLine = { width: 0 };

/** Values at some places of a series and gaps elsewhere. */
export function onlyAt(
	values: readonly (number | null)[],
	wanted: (index: number) => boolean,
): (number | null)[] {
	return values.map((value, index) => (wanted(index) ? value : null));
}

/** A label at one place of a series, none elsewhere. */
export function labelledAt<Label>(length: number, place: number, label: Label): (Label | false)[] {
	return Array.from({ length }, (_, index) => (index === place ? label : false));
}
