import type { SlopeLine, SlopeRequest } from "#document";
import { axisTitle, type Plot } from "../drawing/axes.ts";
import { fittedText } from "../drawing/fitted-text.ts";
import type { Ink } from "../drawing/ink.ts";
import { drawMarker } from "../drawing/marker.ts";
import { type Easel, emptyFrame, type Parts } from "../drawing/picture.ts";
import { textWidth } from "../drawing/text-width.ts";
import { allWhole, type ValueAxis, valueAxis } from "../drawing/value-axis.ts";
import { drawSlopeLabels, type SlopeEnd, slopeEndWidth } from "./slope-labels.ts";

/** Above this many lines type is smaller, so that sixty still fit on a page. */
const MANY_LINES = 24;
const SMALLEST_TEXT = 12;
const LABEL_GAP = 26;

/** How much of the picture names at the right, and those at the left, take at most. */
const SHARES = { right: { wide: 0.36, narrow: 0.5 }, left: { wide: 0.3, narrow: 0.22 } } as const;

/**
 * Two periods side by side and a line for each thing: a rise goes up, a fall goes down, and the steepness tells how
 * much. Values stand at both ends, names at the right; on a wide picture at the left as well.
 */
export function slopeChart(request: SlopeRequest, easel: Easel): Parts {
	const lines = request.lines.filter(({ values }) => values.some((value) => value !== null));
	if (lines.length === 0) return emptyFrame(easel);
	const { sizes, pen } = easel;
	const size = lines.length > MANY_LINES ? SMALLEST_TEXT : sizes.text;
	const up = upAxis(request, [1, 0], easel);
	const title = axisTitle(request.unitWords, request.zeroBased ? { ...up, startsAt: undefined } : up, easel);
	const top = (title.length + PERIOD_LINES) * sizes.line + 18;
	const plot = plotOf(lines, size, top, easel);
	const placed = upAxis(request, [plot.bottom, plot.top], easel);
	const ends = (side: 0 | 1) => endsOf(lines, side, placed, sizes.narrow);
	const labels = [
		...drawSlopeLabels(ends(0), { plot, side: "left", size, gap: LABEL_GAP }, easel),
		...drawSlopeLabels(ends(1), { plot, side: "right", size, gap: LABEL_GAP }, easel),
	];
	return {
		height: Math.ceil(plot.bottom + size),
		parts: [
			...title.map((text, line) =>
				pen.label({ x: 0, y: sizes.text + line * sizes.line, text, size: sizes.text }),
			),
			...drawPeriods(request, plot, easel),
			...inOrder(lines).map((line) => drawSlope(line, anyOwn(lines), plot, placed, easel)),
			...labels,
		],
	};
}

function upAxis(
	{ lines, zeroBased }: SlopeRequest,
	range: readonly [number, number],
	easel: Easel,
): ValueAxis {
	const values = lines.flatMap((line) => line.values);
	const { powers } = easel.words;
	return valueAxis({
		values,
		zero: zeroBased,
		whole: allWhole(values),
		range,
		ticks: 4,
		powers,
		nice: !zeroBased,
	});
}

/** The plot between both columns of labels; tall enough that every label has a line. */
function plotOf(lines: readonly SlopeLine[], size: number, top: number, easel: Easel): Plot {
	const { sizes, width } = easel;
	const share = (side: "left" | "right") => SHARES[side][sizes.narrow ? "narrow" : "wide"] * width;
	const widest = (side: 0 | 1) =>
		Math.max(...endsOf(lines, side, { at: () => 0 }, sizes.narrow).map((end) => slopeEndWidth(end, size)));
	const left = Math.min(widest(0), share("left")) + LABEL_GAP;
	const right = width - Math.min(widest(1), share("right")) - LABEL_GAP;
	const tall = Math.max(sizes.plotHeight * LEAST_HEIGHT, lines.length * (size + 4));
	return { left, right, top, bottom: top + tall };
}

/** Slopes need height more than other charts: in print too. */
const LEAST_HEIGHT = 1.2;

function endsOf(
	lines: readonly SlopeLine[],
	side: 0 | 1,
	up: Pick<ValueAxis, "at">,
	narrow: boolean,
): SlopeEnd[] {
	return lines.flatMap(({ label, own, values, texts }) => {
		const value = values[side];
		if (value === null) return [];
		const named = side === 1 || !narrow || values[1] === null;
		const name = named ? label : "";
		return [{ y: up.at(value), value: texts[side], name, bold: own ?? false }];
	});
}

/** Upright lines at both periods and their names above them, each on its own half of the picture. */
function drawPeriods({ periods }: SlopeRequest, plot: Plot, { pen, sizes, width }: Easel): string[] {
	const { left, right, top, bottom } = plot;
	const half = (left + right) / 2;
	return periods.flatMap((period, side) => {
		const x = side === 0 ? left : right;
		const [from, to] = side === 0 ? [0, half - HALF_GAP] : [half + HALF_GAP, width];
		const lines = fittedText(period, { width: to - from, lines: PERIOD_LINES, size: sizes.text, bold: true });
		const words = lines.map((text, line) => {
			const reach = textWidth(text, sizes.text, true) / 2;
			return pen.label({
				x: Math.max(from + reach, Math.min(to - reach, x)),
				y: top - 10 - (lines.length - 1 - line) * sizes.line,
				text,
				size: sizes.text,
				bold: true,
				anchor: "middle",
			});
		});
		const upright = { x1: x, x2: x, y1: top - 4, y2: bottom, "stroke-width": 1 };
		return [pen.shape("line", { stroke: "rule" }, upright), ...words];
	});
}

const HALF_GAP = 8;
const PERIOD_LINES = 2;

/** The own line is drawn last, so that none hides it. */
function inOrder(lines: readonly SlopeLine[]): SlopeLine[] {
	return lines.toSorted((one, other) => Number(one.own ?? false) - Number(other.own ?? false));
}

function anyOwn(lines: readonly SlopeLine[]): boolean {
	return lines.some(({ own }) => own);
}

function drawSlope(
	{ values: [from, to], own }: SlopeLine,
	others: boolean,
	{ left, right }: Plot,
	up: ValueAxis,
	{ pen }: Easel,
): string {
	const ink: Ink = own || !others ? "series-1" : "context";
	const ends = [
		{ x: left, value: from },
		{ x: right, value: to },
	].flatMap(({ x, value }) => (value === null ? [] : [{ x, y: up.at(value) }]));
	const [start, end] = ends;
	const stroke = { "stroke-width": own ? 3 : 1.5, class: own ? "slope own" : "slope" };
	const line =
		start && end
			? pen.shape("line", { stroke: ink }, { x1: start.x, y1: start.y, x2: end.x, y2: end.y, ...stroke })
			: "";
	const marks = ends.map((place) =>
		drawMarker(pen, { shape: "circle", ink, radius: own ? 5 : 3.6, edged: true, name: "point", ...place }),
	);
	return [line, ...marks].join("");
}
