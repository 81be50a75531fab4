import type { Bar } from "#document";
import { escaped, type Pen, pathThrough } from "../drawing/pen.ts";
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
	readonly line: number;
	readonly anyOwn: boolean;
	readonly places: number;
};

const THICKEST = 22;
const NAME_GAP = 10;
const CAP = 3;

/** Draws one bar: its shapes, and its words, which are to stand above the shapes of all bars. */
export function drawBar(row: PlacedBar, setting: BarSetting, pen: Pen): { shapes: string; words: string } {
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
	const shape = pen.shape("rect", { fill: bar.own || !anyOwn ? "series-1" : "context" }, body, full);
	return { shapes: [shape, ...drawWhisker(row, setting, pen)].join(""), words: wordsOf(row, setting, pen) };
}

/** The interval of a bar: a thin line with caps, on a line of paper so that it shows on its bar. */
function drawWhisker({ bar, top, bottom }: PlacedBar, { across }: BarSetting, pen: Pen): string[] {
	if (bar.lower === undefined || bar.upper === undefined) return [];
	const y = (top + bottom) / 2;
	const [from, to] = [across.at(bar.lower), across.at(bar.upper)];
	const cap = (x: number) => pathThrough([[x, y - CAP] as const, [x, y + CAP] as const]);
	const d = `${pathThrough([[from, y] as const, [to, y] as const])}${cap(from)}${cap(to)}`;
	return [
		pen.shape("path", { stroke: "paper" }, { d, "stroke-width": 4, "stroke-linecap": "square" }),
		pen.shape("path", { stroke: "ink" }, { d, "stroke-width": 1.25, class: "whisker" }),
	];
}

function wordsOf({ bar, lines, bold, top, bottom }: PlacedBar, setting: BarSetting, pen: Pen): string {
	const { across, size, line, left, places } = setting;
	const middle = (top + bottom) / 2 + size * 0.34;
	const first = middle - ((lines.length - 1) * line) / 2;
	const name = lines.map((text, index) =>
		pen.label({ x: left - NAME_GAP, y: first + index * line, text, size, bold, anchor: "end" }),
	);
	const outward = bar.value < 0 ? -1 : 1;
	const reach = [bar.value, bar.lower ?? bar.value, bar.upper ?? bar.value].map(across.at);
	const x = outward < 0 ? Math.min(...reach) : Math.max(...reach);
	const value = pen.label({
		x: x + outward * places,
		y: middle,
		text: bar.text,
		size,
		bold,
		anchor: outward < 0 ? "end" : "start",
		halo: true,
	});
	return [...name, value].join("");
}
