import type { Panel } from "#document";
import { printedNumber } from "#vocabulary";
import { drawLimits } from "../control-chart/limits.ts";
import { drawPoints } from "../control-chart/points.ts";
import { drawTarget } from "../control-chart/target.ts";
import { drawValueAxis, type Plot, valueAxisWidth } from "../drawing/axes.ts";
import { fittedText } from "../drawing/fitted-text.ts";
import type { OrderAxis } from "../drawing/order-axis.ts";
import type { Easel } from "../drawing/picture.ts";
import { textWidth } from "../drawing/text-width.ts";
import { type ValueAxis, valueAxis } from "../drawing/value-axis.ts";
import { plotHeight } from "./panel-height.ts";
import { drawVerdicts, verdictsWidth } from "./verdict-icons.ts";

/** Where a panel stands and how tall its name and last value are. */
export type PanelBox = {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly headHeight: number;
};

/** A panel with the lines of its name and of its last value. */
export type PanelHead = {
	readonly panel: Panel;
	readonly name: readonly string[];
	readonly last: string;
	readonly height: number;
};

const ICON_GAP = 8;
const MOST_NAME_LINES = 3;

/** Rates and shares start at nought as well if their lowest value is below this share of their highest. */
const NOUGHT_IS_NEAR = 0.6;

/** Breaks the name of a panel beside its verdicts, and says its last value. */
export function panelHead(panel: Panel, width: number, easel: Easel): PanelHead {
	const { sizes } = easel;
	const room = width - verdictsWidth(panel) - ICON_GAP;
	const name = fittedText(panel.label, {
		width: room,
		lines: MOST_NAME_LINES,
		size: sizes.text,
		bold: true,
	});
	const point = panel.points.findLast(({ value }) => value !== null);
	const said =
		point?.value === undefined || point.value === null
			? easel.words.noData
			: `${point.label}: ${printedNumber(point.value, panel.places)}`;
	const last = fittedText(said, { width: room, lines: 1, size: sizes.text })[0] ?? "";
	return { panel, name, last, height: (name.length + 1) * sizes.line + 12 };
}

/** Draws one small control chart; `beside` are the panels whose values its axis must hold too. */
export function drawPanel(
	{ panel, name, last }: PanelHead,
	box: PanelBox,
	beside: readonly Panel[],
	easel: Easel,
): string[] {
	const { sizes, pen } = easel;
	const top = box.top + box.headHeight;
	const bottom = top + plotHeight(easel);
	const up = panelAxis(beside, [bottom, top], easel);
	const plot: Plot = { left: box.left + valueAxisWidth(up, easel), right: box.left + box.width, top, bottom };
	const across = evenly(panel.points.length, plot);
	const words = [...name, last].map((text, line) =>
		pen.label({
			x: box.left,
			y: box.top + sizes.text + line * sizes.line,
			text,
			size: sizes.text,
			bold: line < name.length,
		}),
	);
	return [
		...words,
		...drawVerdicts(panel, box.left + box.width, box.top, easel),
		...drawValueAxis(up, plot, false, easel),
		pen.shape("line", { stroke: "ink" }, { x1: plot.left, x2: plot.right, y1: bottom, y2: bottom }),
		...periodNames(panel, plot, easel),
		...drawLimits(panel, across, up, easel),
		...drawTarget(panel.target, up, plot, easel),
		...panel.steps.map(({ index }) => stepLine(across.at(index - 0.5), plot, easel)),
		...drawPoints(panel.points, across, up, easel),
	];
}

/** The axis of one panel, or of all that share it. */
export function panelAxis(
	panels: readonly Panel[],
	range: readonly [number, number],
	easel: Easel,
): ValueAxis {
	const values = panels.flatMap(({ points, target }) => [
		...points.flatMap(({ value, lower, upper }) => [value, lower, upper]),
		...(target === undefined ? [] : [target]),
	]);
	const known = values.filter((value) => value !== null);
	const whole = panels.every(({ places }) => places === 0);
	const low = Math.min(...known);
	const zero = low >= 0 && (whole || low < NOUGHT_IS_NEAR * Math.max(...known));
	return valueAxis({ values, zero, whole, range, ticks: 3, powers: easel.words.powers });
}

function evenly(count: number, { left, right }: Plot): Pick<OrderAxis, "at" | "spacing"> {
	const spacing = (right - left) / Math.max(1, count);
	return { at: (index) => left + (index + 0.5) * spacing, spacing };
}

/** The names of the first and the last period, or of the last where both find no room. */
function periodNames({ points }: Panel, plot: Plot, { sizes, pen }: Easel): string[] {
	const room = { width: (plot.right - plot.left) * 0.48, lines: 1, size: sizes.text };
	const [first, last] = [points[0], points.at(-1)].map(
		(point) => fittedText(point?.label ?? "", room)[0] ?? "",
	);
	const place = { y: plot.bottom + sizes.text + 5, size: sizes.text };
	const alone = points.length < 2 || textWidth(`${first}${last}`, sizes.text) + 8 > plot.right - plot.left;
	return [
		...(alone ? [] : [pen.label({ ...place, x: plot.left, text: first ?? "" })]),
		pen.label({ ...place, x: plot.right, text: last ?? "", anchor: "end" }),
	];
}

function stepLine(x: number, { top, bottom }: Plot, { pen }: Easel): string {
	const line = { x1: x, x2: x, y1: top, y2: bottom, "stroke-width": 1, class: "hairline" };
	return pen.shape("line", { stroke: "common" }, line);
}
