import type { ControlChartPoint, ControlChartStep } from "#document";

/** The level of a limit over a stretch of points: from the left edge of the first to the right edge of the last. */
export type LimitRun = {
	readonly from: number;
	readonly to: number;
	readonly values: readonly number[];
};

/**
 * Splits a limit into the runs it is drawn in: a missing limit and a step change both end a run, so that no line
 * joins what was computed apart.
 *
 * @example
 * limitRuns([5, 5, null, 7], []).length // => 2
 */
export function limitRuns(
	values: readonly (number | null)[],
	steps: readonly Pick<ControlChartStep, "index">[],
): LimitRun[] {
	const starts = new Set(steps.map(({ index }) => index));
	const runs: LimitRun[] = [];
	let open: { from: number; values: number[] } | undefined;
	const close = (to: number) => {
		if (open) runs.push({ ...open, to });
		open = undefined;
	};
	for (const [index, value] of values.entries()) {
		if (value === null || starts.has(index)) close(index - 1);
		if (value === null) continue;
		open ??= { from: index, values: [] };
		open.values.push(value);
	}
	close(values.length - 1);
	return runs;
}

/**
 * The corners of a run drawn as stairs: each point has its level from half a step before it to half a step after.
 * Levels that do not change share one stroke.
 */
export function stairs(run: LimitRun, at: (index: number) => number, height: (value: number) => number) {
	const corners: [number, number][] = [];
	for (const [rank, value] of run.values.entries()) {
		const y = height(value);
		if (corners.at(-1)?.[1] !== y) {
			if (rank > 0) corners.push([at(run.from + rank - 0.5), corners.at(-1)?.[1] ?? y]);
			corners.push([at(run.from + rank - 0.5), y]);
		}
	}
	corners.push([at(run.to + 0.5), corners.at(-1)?.[1] ?? 0]);
	return corners;
}

/** The values of one of the three lines of a control chart. */
export function limitOf(
	points: readonly ControlChartPoint[],
	name: "centre" | "lower" | "upper",
): (number | null)[] {
	return points.map((point) => point[name]);
}
