import type { ControlChartPoint, ControlChartRequest } from "#document";
import { printedNumber } from "#vocabulary";
import type { Plot } from "../drawing/axes.ts";
import { drawEndLabels, END_LABEL_INSET, type EndLabel } from "../drawing/end-labels.ts";
import type { OrderAxis } from "../drawing/order-axis.ts";
import { type Easel, emptyFrame, type Parts } from "../drawing/picture.ts";
import { textWidth } from "../drawing/text-width.ts";
import { drawTimeFrame, type TimeFrame, timeFrame } from "../drawing/time-frame.ts";
import { type ValueAxis, valueAxis } from "../drawing/value-axis.ts";
import { drawKey } from "./key.ts";
import { drawLimits } from "./limits.ts";
import { drawPoints } from "./points.ts";
import { startsAtNought, valuesOnAxis } from "./starts-at-nought.ts";
import { drawTarget } from "./target.ts";

/**
 * A statistical process control chart: values in the order of time between limits of what chance alone would do.
 * A count starts at nought; another value does so unless that would hide its movement, which is then said.
 */
export function controlChart(request: ControlChartRequest, easel: Easel): Parts {
	if (request.points.every(({ value }) => value === null)) return emptyFrame(easel);
	const endWords = endWordsOf(request, easel);
	const frame = timeFrame(
		{
			labels: request.points.map(({ label }) => label),
			unitWords: request.unitWords,
			endColumn: endColumn(endWords, easel),
			axis: (range) => axisFor(request, easel, range),
			dated: request.steps.map(({ index, label, reason }) => ({
				index: index - 0.5,
				text: `${label}: ${reason}`,
			})),
		},
		easel,
	);
	const { across, up, plot } = frame;
	const key = drawKey(request, frame.bottom + KEY_GAP, easel);
	return {
		height: Math.ceil(frame.bottom + KEY_GAP + key.height + 4),
		parts: [
			...drawTimeFrame(frame, false, linesBehind(request, frame, easel), easel),
			...drawPoints(request.points, across, up, easel),
			...drawEndLabels(placedEnds(endWords, across, up, plot), plot, easel),
			...key.parts,
		],
	};
}

function linesBehind(request: ControlChartRequest, { across, up, plot }: TimeFrame, easel: Easel): string[] {
	return [...drawLimits(request, across, up, easel), ...drawTarget(request.target, up, plot, easel)];
}

const KEY_GAP = 6;

function axisFor(request: ControlChartRequest, { words, sizes }: Easel, range: readonly [number, number]) {
	return valueAxis({
		values: valuesOnAxis(request),
		zero: startsAtNought(request),
		whole: request.places === 0,
		range,
		ticks: sizes.narrow ? 4 : 5,
		powers: words.powers,
	});
}

type EndWords = Pick<EndLabel, "text" | "bold"> & { readonly index: number; readonly value: number };

/** What is said at the right end: limits, centre line and target as they are now, and the last value. */
function endWordsOf({ points, places, target }: ControlChartRequest, { words, sizes }: Easel): EndWords[] {
	const pick = sizes.narrow ? 1 : 0;
	const limits = (["upper", "centre", "lower"] as const).flatMap((name): EndWords[] => {
		const last = lastOf(points, name);
		if (!last) return [];
		return [
			{
				text: `${words[name][pick]} ${printedNumber(last.value, places)}`,
				index: points.length - 1,
				value: last.value,
			},
		];
	});
	if (target !== undefined)
		limits.push({
			text: `${words.target} ${printedNumber(target, places)}`,
			index: points.length - 1,
			value: target,
		});
	const last = lastOf(points, "value");
	if (!last) return limits;
	const label = points[last.index]?.label ?? "";
	const text = `${label}: ${printedNumber(last.value, places)}`;
	return [...limits, { ...last, text, bold: true }];
}

function lastOf(points: readonly ControlChartPoint[], name: "upper" | "centre" | "lower" | "value") {
	const index = points.findLastIndex((point) => point[name] !== null);
	const value = points[index]?.[name];
	return value === null || value === undefined ? undefined : { index, value };
}

function placedEnds(ends: readonly EndWords[], across: OrderAxis, up: ValueAxis, plot: Plot): EndLabel[] {
	return ends.map(({ index, value, ...label }) => ({
		...label,
		x: label.bold ? across.at(index) + 6 : plot.right,
		y: up.at(value),
	}));
}

/** The column of words at the right: as wide as they need, but never more than three tenths of the picture. */
function endColumn(ends: readonly EndWords[], { width, sizes }: Easel): number {
	const widestWords = Math.max(0, ...ends.map(({ text, bold }) => textWidth(text, sizes.text, bold)));
	return Math.min(widestWords + END_LABEL_INSET + 4, width * (sizes.narrow ? 0.27 : 0.3));
}
