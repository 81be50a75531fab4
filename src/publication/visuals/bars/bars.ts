import type { Bar, BarsRequest } from "#document";
import { drawAverageLine } from "../drawing/average-line.ts";
import { axisTitle } from "../drawing/axes.ts";
import { fittedText, widest } from "../drawing/fitted-text.ts";
import { BAND_OPACITY } from "../drawing/ink.ts";
import { drawKeyRows, type KeyEntry } from "../drawing/key-rows.ts";
import { type Easel, emptyFrame, type Parts } from "../drawing/picture.ts";
import { textWidth } from "../drawing/text-width.ts";
import { allWhole, type ValueAxis, valueAxis } from "../drawing/value-axis.ts";
import {
	type BarSetting,
	drawBar,
	drawBarWords,
	drawRange,
	drawWhisker,
	LEADING,
	type PlacedBar,
} from "./bar.ts";

/** Above this many bars rows are low and names have one line, so that sixty still fit on a page. */
const MANY_BARS = 24;
const SMALLEST_TEXT = 12;
const NAME_SHARE = { wide: 0.34, narrow: 0.36 } as const;
const NAME_GAP = 10;
const VALUE_GAP = 6;

/**
 * Horizontal bars in the order given. Bars start at nought; a diverging chart has bars to both sides of it. The own
 * area is dark and bold, the others are lighter; where no area is the own one, all are dark.
 */
export function barsChart(request: BarsRequest, easel: Easel): Parts {
	if (request.bars.length === 0) return emptyFrame(easel);
	const { sizes, pen } = easel;
	const many = request.bars.length > MANY_BARS;
	const size = many ? SMALLEST_TEXT : sizes.text;
	const rows = rowsOf(request, size, many, easel);
	const left = Math.max(...rows.map(({ lines, bold }) => widest(lines, size, bold))) + NAME_GAP;
	const across = axisFor(request, left, size, easel);
	const averageHeight = request.average ? sizes.line : 0;
	const title = axisTitle(request.unitWords, across, easel);
	const top = title.length * sizes.line + averageHeight + 8;
	const placed = placedRows(rows, top);
	const bottom = (placed.at(-1)?.bottom ?? top) + 4;
	const anyOwn = request.bars.some(({ own }) => own);
	const setting: BarSetting = { across, left, size, anyOwn, valueGap: VALUE_GAP, nameGap: NAME_GAP };
	const key = drawKeyRows(rangeKey(request, easel), bottom + sizes.line + 6, easel);
	return {
		height: Math.ceil(bottom + sizes.line + 6 + key.height),
		parts: [
			...title.map((text, line) =>
				pen.label({ x: 0, y: sizes.text + line * sizes.line, text, size: sizes.text }),
			),
			...drawTicks(across, top, bottom, easel),
			...placed.map((row) => drawBar(row, setting, pen)),
			...placed.flatMap((row) => drawRange(row, setting, pen)),
			...(request.average ? drawAverageLine(request.average, across, { top, bottom }, easel) : []),
			...placed.flatMap((row) => drawWhisker(row, setting, pen)),
			...placed.map((row) => drawBarWords(row, setting, pen)),
			...key.parts,
		],
	};
}

type Row = {
	readonly bar: Bar;
	readonly lines: readonly string[];
	readonly bold: boolean;
	readonly height: number;
};

function rowsOf({ bars }: BarsRequest, size: number, many: boolean, { width, sizes }: Easel): Row[] {
	const room = width * (sizes.narrow ? NAME_SHARE.narrow : NAME_SHARE.wide);
	return bars.map((bar) => {
		const bold = bar.own ?? false;
		const lines = fittedText(bar.label, { width: room, lines: many ? 1 : 2, size, bold });
		return { bar, lines, bold, height: lines.length * (size + LEADING) + (many ? 0 : sizes.barGap) };
	});
}

function placedRows(rows: readonly Row[], top: number): PlacedBar[] {
	let y = top + 4;
	return rows.map((row) => {
		const placed = { ...row, top: y, bottom: y + row.height };
		y += row.height;
		return placed;
	});
}

/** The axis whose ends leave room for the text beyond the longest bars, to either side. */
function axisFor(
	request: BarsRequest,
	left: number,
	size: number,
	{ width, words, sizes }: Easel,
): ValueAxis {
	const { bars, average } = request;
	const values = bars.flatMap(({ value, lower, upper, range }) => [
		value,
		lower,
		upper,
		range?.lower,
		range?.upper,
	]);
	const textAt = (side: (bar: Bar) => boolean) =>
		Math.max(0, ...bars.filter(side).map(({ text, own }) => textWidth(text, size, own) + VALUE_GAP + 2));
	return valueAxis({
		values: [...values, average?.value],
		zero: true,
		whole: allWhole(values),
		range: [
			left + textAt(({ value }) => value < 0) + (bars.some(({ value }) => value < 0) ? NAME_GAP : 0),
			width - textAt(({ value }) => value >= 0),
		],
		ticks: sizes.narrow ? 3 : 5,
		powers: words.powers,
		nice: false,
	});
}

function rangeKey({ bars, rangeLabel }: BarsRequest, { pen }: Easel): KeyEntry[] {
	if (rangeLabel === undefined || bars.every(({ range }) => range === undefined)) return [];
	const draw = (x: number, y: number) => {
		const box = { x: x - 6, y: y - 6, width: 14, height: 12, "fill-opacity": BAND_OPACITY };
		const edge = (at: number) => ({ x1: at, x2: at, y1: y - 6, y2: y + 6, "stroke-dasharray": "4 3" });
		const line = (at: number) => pen.shape("line", { stroke: "ink" }, { ...edge(at), "stroke-width": 1.25 });
		return [pen.shape("rect", { fill: "ink" }, box), line(x - 6), line(x + 8)].join("");
	};
	return [{ text: rangeLabel, draw }];
}

function drawTicks(across: ValueAxis, top: number, bottom: number, { pen, sizes, width }: Easel): string[] {
	return across.ticks.flatMap(({ value, at, text }) => {
		const wide = textWidth(text, sizes.text);
		const line = { x1: at, x2: at, y1: top, y2: bottom, "stroke-width": value === 0 ? 1 : 0.75 };
		const x = Math.min(at, width - wide / 2);
		return [
			pen.shape("line", { stroke: value === 0 ? "ink" : "rule" }, line),
			pen.label({ x, y: bottom + sizes.text + 2, text, size: sizes.text, anchor: "middle" }),
		];
	});
}
