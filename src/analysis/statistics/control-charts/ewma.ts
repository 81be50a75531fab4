import type { Direction } from "../rule-sets/signal.ts";
import { type ProcessBaseline, processOf } from "./process-deviation.ts";

/** What an EWMA chart is made from. */
export type EwmaInput = ProcessBaseline & {
	values: readonly (number | null)[];
	/** Weight of the newest point, above 0 and at most 1. Default 0.2. */
	weight?: number;
	/** Distance from centre to limit in standard deviations of the average. Default 3. */
	width?: number;
};

/** One point: the average so far and its limits, which widen at first; `null` where the value is missing. */
export type EwmaPoint = {
	value: number | null;
	average: number | null;
	upper: number | null;
	lower: number | null;
	signals: Direction[];
};

/**
 * An EWMA chart. Centre and deviation are `null`, and no point has an average, where the series does not
 * move.
 */
export type EwmaChart = { centre: number | null; deviation: number | null; points: EwmaPoint[] };

/**
 * EWMA (exponentially weighted moving average): each point is a weighted mean of the newest value and the
 * average before it, so that it remembers and small shifts show. A missing point leaves the average as it
 * was.
 *
 * Source: S. W. Roberts, Control chart tests based on geometric moving averages, Technometrics 1 (1959).
 *
 * @example
 * ewmaChart({ values: [4, 8], centre: 0, deviation: 1, weight: 0.5 }).points.map((point) => point.average) // => [2, 5]
 */
export function ewmaChart(input: EwmaInput): EwmaChart {
	const { values, weight = 0.2, width = 3 } = input;
	if (!(weight > 0 && weight <= 1))
		throw new RangeError(`The weight lies above 0 and at most at 1; found ${weight}.`);
	const settled = processOf(values, input);
	if (settled === null) {
		const points = values.map((value) => ({ value, average: null, upper: null, lower: null, signals: [] }));
		return { centre: null, deviation: null, points };
	}
	let average = settled.centre;
	let known = 0;
	const points = values.map((value): EwmaPoint => {
		if (value === null) return { value, average: null, upper: null, lower: null, signals: [] };
		known += 1;
		average = weight * value + (1 - weight) * average;
		const spread = Math.sqrt((weight / (2 - weight)) * (1 - (1 - weight) ** (2 * known)));
		const upper = settled.centre + width * settled.deviation * spread;
		const lower = settled.centre - width * settled.deviation * spread;
		return {
			value,
			average,
			upper,
			lower,
			signals: average > upper ? ["up"] : average < lower ? ["down"] : [],
		};
	});
	return { ...settled, points };
}
