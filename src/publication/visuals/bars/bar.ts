import type { Bar } from "#document";
import { BAND_OPACITY } from "../drawing/ink.ts";
import { escaped, type Pen } from "../drawing/pen.ts";
import type { ValueAxis } from "../drawing/value-axis.ts";

/** A bar with its row: the lines of its name and where the row begins and ends. */
export type PlacedBar = {
	readonly bar: Bar;
	readonly lines: readonly string[];
	readonly bold: boolean;
	readonly top: number;
	readonly bottom: number;
};

/** What all bars of a chart have in common. */
export type BarSetting = {
	readonly across: ValueAxis;
	readonly left: number;
	readonly size: number;
	readonly anyOwn: boolean;
	readonly valueGap: number;
	readonly nameGap: number;
};

const THICKEST = 22;

/** What a line of a name takes beyond its type size. */
export const LEADING = 3;

/** Draws a bar. A name that had to be cut short is whole in its title. */
export function drawBar(row: PlacedBar, setting: BarSetting, pen: Pen): string {
	const { bar, top, bottom } = row;
	const { across, anyOwn } = setting;
	const thick = Math.min(THICKEST, (bottom - top) * 0.72);
	const ends = [across.at(0), across.at(bar.value)] as const;
	const body = {
		x: Math.min(...ends),
		y: (top + bottom) / 2 - thick / 2,
		width: Math.abs(ends[1] - ends[0]),
		height: thick,
		class: bar.own ? "bar own" : "bar",
	};
	const full = row.lines.join(" ") === bar.label ? "" : `<title>${escaped(bar.label)}</title>`;
	return pen.shape("rect", { fill: bar.own || !anyOwn ? "series-1" : "context" }, body, full);
}

/** Where chance alone would put a bar: a tint over its whole row with a dashed edge at both ends, a step for each row. */
export function drawRange({ bar, top, bottom }: PlacedBar, { across }: BarSetting, pen: Pen): string[] {
	if (!bar.range) return [];
	const [left, right] = [across.at(bar.range.lower), across.at(bar.range.upper)];
	const tint = { x: left, y: top, width: right - left, height: bottom - top, class: "range" };
	const edge = (x: number) => ({ x1: x, x2: x, y1: top, y2: bottom, "stroke-width": 1.25 });
	return [
		pen.shape("rect", { fill: "ink" }, { ...tint, "fill-opacity": BAND_OPACITY }),
		...[left, right].flatMap((x) => [
			pen.shape("line", { stroke: "paper" }, { ...edge(x), "stroke-width": 4 }),
			pen.shape("line", { stroke: "ink" }, { ...edge(x), "stroke-dasharray": "4 3", class: "range-edge" }),
		]),
	];
}

/** The interval of a bar: a thin line, on a wider one of paper so that it shows on its bar. */
export function drawWhisker({ bar, top, bottom }: PlacedBar, { across }: BarSetting, pen: Pen): string[] {
	if (bar.lower === undefined || bar.upper === undefined) return [];
	const y = (top + bottom) / 2;
	const line = { x1: across.at(bar.lower), x2: across.at(bar.upper), y1: y, y2: y };
	return [
		pen.shape("line", { stroke: "paper" }, { ...line, "stroke-width": 4.5 }),
		pen.shape("line", { stroke: "ink" }, { ...line, "stroke-width": 1.5, class: "whisker" }),
	];
}

/** Draws the name of a bar at its left and its value beyond its end, or beyond that of its interval. */
export function drawBarWords(
	{ bar, lines, bold, top, bottom }: PlacedBar,
	setting: BarSetting,
	pen: Pen,
): string {
	const { across, size, left, valueGap, nameGap } = setting;
	const line = size + LEADING;
	const middle = (top + bottom) / 2 + size * 0.34;
	const first = middle - ((lines.length - 1) * line) / 2;
	const name = lines.map((text, index) =>
		pen.label({ x: left - nameGap, y: first + index * line, text, size, bold, anchor: "end" }),
	);
	const outward = bar.value < 0 ? -1 : 1;
	const reach = [bar.value, bar.lower ?? bar.value, bar.upper ?? bar.value].map(across.at);
	const x = outward < 0 ? Math.min(...reach) : Math.max(...reach);
	const value = pen.label({
		x: x + outward * valueGap,
		y: middle,
		text: bar.text,
		size,
		bold,
		anchor: outward < 0 ? "end" : "start",
		patch: true,
	});
	return [...name, value].join("");
}
