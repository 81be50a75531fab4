import type { Dot, DotsRequest } from "#document";
import { drawAcrossAxis } from "../drawing/across-axis.ts";
import { drawAverageLine } from "../drawing/average-line.ts";
import { axisTitle, type Plot } from "../drawing/axes.ts";
import { drawKeyRows } from "../drawing/key-rows.ts";
import { drawMarker } from "../drawing/marker.ts";
import { drawRowName, type NamedRow, namedRows } from "../drawing/named-rows.ts";
import { type Easel, emptyFrame, type Parts } from "../drawing/picture.ts";
import { textWidth } from "../drawing/text-width.ts";
import { allWhole, type ValueAxis, valueAxis } from "../drawing/value-axis.ts";
import { dotMark } from "./dot-mark.ts";

type Row = DotsRequest["rows"][number];

const VALUE_GAP = 12;

/**
 * Dots on a line for each thing, in the order given: where each stands on the axis, which need not begin at nought as
 * that of bars must. Several dots of a row are joined and differ by shape; intervals are whiskers.
 */
export function dotsChart(request: DotsRequest, easel: Easel): Parts {
	if (request.rows.every(({ dots }) => dots.every((dot) => dot === null))) return emptyFrame(easel);
	const { sizes, pen } = easel;
	const key = drawKeyRows(request.series.length > 1 ? keyOf(request, easel) : [], 0, easel);
	const measured = namedRows(request.rows, 0, easel);
	const plain = axisFor(request, [measured.left, easel.width], easel);
	const title = axisTitle(request.unitWords, plain, easel);
	const averageHeight = request.average ? sizes.line : 0;
	const top = key.height + title.length * sizes.line + averageHeight + 10;
	const named = namedRows(request.rows, top + 4, easel);
	const across = axisFor(request, [named.left, easel.width - valueRoom(request, named.size)], easel);
	const plot: Plot = { left: named.left, right: easel.width, top, bottom: named.bottom + 4 };
	return {
		height: Math.ceil(plot.bottom + sizes.line + 6),
		parts: [
			...key.parts,
			...title.map((text, line) =>
				pen.label({ x: 0, y: key.height + sizes.text + line * sizes.line, text, size: sizes.text }),
			),
			...drawAcrossAxis(across, plot, easel),
			...named.rows.flatMap((row) => drawRowName(row, named, easel)),
			...(request.average ? drawAverageLine(request.average, across, plot, easel) : []),
			...named.rows.flatMap((row) => drawRow(row, across, named.size, easel)),
		],
	};
}

function keyOf({ series }: DotsRequest, { pen }: Easel) {
	return series.map((text, index) => ({
		text,
		draw: (x: number, y: number) => drawMarker(pen, { ...dotMark(index, true), x, y, name: "key" }),
	}));
}

function axisFor({ rows, average, zeroBased }: DotsRequest, range: readonly [number, number], easel: Easel) {
	const dots = rows.flatMap((row) => row.dots).filter((dot) => dot !== null);
	const values = [...dots.flatMap(({ value, lower, upper }) => [value, lower, upper]), average?.value];
	return valueAxis({
		values,
		zero: zeroBased,
		whole: allWhole(values),
		range: [range[0] + RADIUS_ROOM, range[1] - RADIUS_ROOM],
		ticks: easel.sizes.narrow ? 3 : 5,
		powers: easel.words.powers,
		nice: !zeroBased,
	});
}

const RADIUS_ROOM = 8;

/** Values stand right of the last dot or whisker of their row. */
function valueRoom({ rows }: DotsRequest, size: number): number {
	const texts = rows.map(({ dots, own }) => textWidth(dots[0]?.text ?? "", size, own));
	return Math.max(0, ...texts) + VALUE_GAP;
}

function drawRow({ item, top, bottom, bold }: NamedRow<Row>, across: ValueAxis, size: number, easel: Easel) {
	const { pen, words } = easel;
	const y = (top + bottom) / 2;
	const dots = item.dots.flatMap((dot, index) => (dot === null ? [] : [{ dot, index }]));
	const ends = dots
		.flatMap(({ dot }) => [dot.value, dot.lower ?? dot.value, dot.upper ?? dot.value])
		.map(across.at);
	const span = [
		Math.min(...dots.map(({ dot }) => across.at(dot.value))),
		Math.max(...dots.map(({ dot }) => across.at(dot.value))),
	];
	const text = dots.length === 0 ? words.noData : (item.dots[0]?.text ?? "");
	const x = dots.length === 0 ? across.at(across.ticks[0]?.value ?? 0) : Math.max(...ends) + VALUE_GAP;
	const joined = { x1: span[0], x2: span[1], y1: y, y2: y, "stroke-width": 2 };
	const guide = { x1: across.at(across.ticks[0]?.value ?? 0), x2: Math.min(...ends), y1: y, y2: y };
	return [
		dots.length === 0
			? ""
			: pen.shape("line", { stroke: "rule" }, { ...guide, "stroke-width": 0.75, class: "guide" }),
		dots.length > 1 ? pen.shape("line", { stroke: "common" }, { ...joined, class: "joined" }) : "",
		...dots.flatMap(({ dot }) => drawWhisker(dot, y, across, easel)),
		...dots
			.toReversed()
			.map(({ dot, index }) =>
				drawMarker(pen, { ...dotMark(index, item.own ?? false), x: across.at(dot.value), y, name: "point" }),
			),
		text === "" ? "" : pen.label({ x, y: y + size * 0.34, text, size, bold, patch: true }),
	];
}

function drawWhisker({ lower, upper }: Dot, y: number, across: ValueAxis, { pen }: Easel): string[] {
	if (lower === undefined || upper === undefined) return [];
	const line = { x1: across.at(lower), x2: across.at(upper), y1: y, y2: y };
	return [pen.shape("line", { stroke: "ink" }, { ...line, "stroke-width": 1.5, class: "whisker" })];
}
