import type { Direction } from "../rule-sets/signal.ts";
import { type ProcessBaseline, processOf } from "./process-deviation.ts";

/** What a CUSUM is made from. */
export type CusumInput = ProcessBaseline & {
	values: readonly (number | null)[];
	/** The shift to be found, in standard deviations. Half of it is the slack. Default 1. */
	shift?: number;
	/** A sum beyond this many standard deviations signals. Default 5. */
	interval?: number;
};

/**
 * One point: the sums of what lay above and below, in standard deviations; `null` where the value is
 * missing.
 */
export type CusumPoint = {
	value: number | null;
	above: number | null;
	below: number | null;
	signals: Direction[];
};

/** A CUSUM chart. Centre and deviation are `null`, and no point has a sum, where the series does not move. */
export type CusumChart = {
	centre: number | null;
	deviation: number | null;
	interval: number;
	points: CusumPoint[];
};

/**
 * Tabular CUSUM: adds up by how much points lie above, and below, their centre beyond a slack of half the
 * shift sought; small lasting shifts grow until they cross the decision interval. A missing point leaves
 * the sums as they were.
 *
 * Source: E. S. Page, Continuous inspection schemes, Biometrika 41 (1954); qcc 2.7 `cusum`.
 *
 * @example
 * cusumChart({ values: [1, 3], centre: 0, deviation: 1 }).points.map((point) => point.above) // => [0.5, 3]
 */
export function cusumChart(input: CusumInput): CusumChart {
	const { values, shift = 1, interval = 5 } = input;
	const settled = processOf(values, input);
	let above = 0;
	let below = 0;
	const points = values.map((value): CusumPoint => {
		if (value === null || settled === null) return { value, above: null, below: null, signals: [] };
		const score = (value - settled.centre) / settled.deviation;
		above = Math.max(0, above + score - shift / 2);
		below = Math.min(0, below + score + shift / 2);
		const signals: Direction[] = [];
		if (above > interval) signals.push("up");
		if (below < -interval) signals.push("down");
		return { value, above, below, signals };
	});
	return { centre: settled?.centre ?? null, deviation: settled?.deviation ?? null, interval, points };
}
