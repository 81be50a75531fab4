import type { LinesRequest } from "#document";
import { drawEndLabels, END_LABEL_INSET, END_MARK_WIDTH, type EndLabel } from "../drawing/end-labels.ts";
import { type Easel, emptyFrame, type Parts } from "../drawing/picture.ts";
import { textWidth } from "../drawing/text-width.ts";
import { drawTimeFrame, type TimeFrame, timeFrame } from "../drawing/time-frame.ts";
import { allWhole, valueAxis } from "../drawing/value-axis.ts";
import { drawLine, type StyledLine, styledLines } from "./line.ts";

/** One to four series over time, each named where it ends; more are drawn in the grey of context. */
export function linesChart(request: LinesRequest, easel: Easel): Parts {
	const values = request.lines.flatMap((line) => line.values);
	if (values.every((value) => value === null)) return emptyFrame(easel);
	const { sizes, pen, words } = easel;
	const lines = styledLines(request.lines);
	const wish = { values, zero: request.zeroBased, whole: allWhole(values), ticks: sizes.narrow ? 4 : 5 };
	const frame = timeFrame(
		{
			labels: request.labels,
			unitWords: request.unitWords,
			endColumn: endColumn(lines, easel),
			axis: (range) => valueAxis({ ...wish, range, powers: words.powers }),
			dated: request.events.map(({ index, label }) => ({ index, text: label })),
		},
		easel,
	);
	return {
		height: Math.ceil(frame.bottom + 4),
		parts: [
			...drawTimeFrame(frame, true, [], easel),
			...lines.toReversed().map((line) => drawLine(line, frame.across, frame.up, pen)),
			...drawEndLabels(endsOf(lines, frame, easel), frame.plot, easel),
		],
	};
}

function endsOf(lines: readonly StyledLine[], { across, up, plot }: TimeFrame, { words }: Easel): EndLabel[] {
	return lines.map(({ line, own, ink, shape }) => {
		const index = line.values.findLastIndex((value) => value !== null);
		const value = line.values[index];
		if (value === null || value === undefined)
			return { x: plot.right, y: plot.bottom, text: words.noDataFor(line.label) };
		const mark = lines.length > 1 ? { mark: { ink, shape } } : {};
		return { x: across.at(index) + 6, y: up.at(value), text: line.label, bold: own, ...mark };
	});
}

function endColumn(lines: readonly StyledLine[], { width, sizes, words }: Easel): number {
	const texts = lines.map(({ line, own }) =>
		line.values.every((value) => value === null)
			? textWidth(words.noDataFor(line.label), sizes.text)
			: textWidth(line.label, sizes.text, own),
	);
	return Math.min(
		Math.max(...texts) + END_LABEL_INSET + (lines.length > 1 ? END_MARK_WIDTH : 0) + 4,
		width * (sizes.narrow ? 0.32 : 0.28),
	);
}
