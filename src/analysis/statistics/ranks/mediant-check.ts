import { type NotComputable, notComputable } from "../not-computable.ts";

/** How far a total's rate may lie from its parts' weighted rate, beyond rounding, before it is doubted. */
export const mediantTolerance = 0.02;

/** A printed rate: its value and the decimal places it was printed with. */
export type PrintedRate = { readonly rate: number; readonly places?: number };

/** One lowest-level area below a total. */
export type MediantPart = PrintedRate & {
	/** The population, printed or implied by the latest count and rate. */
	readonly population: number;
	/** The rate of the year before, if known. */
	readonly previousRate?: number;
};

/** The three checks of a total's rate against its parts. */
export type MediantCheck = {
	readonly kind: "mediant check";
	readonly holds: boolean;
	/** (a) The total lies between its parts' lowest and highest, allowing for rounding. */
	readonly between: { readonly holds: boolean; readonly lowest: number; readonly highest: number };
	/** (b) The total is near the parts' weighted rate. Gaps are shares of that rate: -0.045 is 4.5% below. */
	readonly weighted: {
		readonly holds: boolean;
		readonly rate: number;
		readonly gap: number;
		readonly gapBeyondRounding: number;
	};
	/** (c) The total does not move against all its parts; null where the year before is not known. */
	readonly direction: { readonly holds: boolean; readonly change: number } | null;
};

/** Half a unit of the last printed place. */
function slack(rate: PrintedRate): number {
	return rate.places === undefined ? 0 : 0.5 * 10 ** -rate.places;
}

function weightedMeanOf(parts: readonly MediantPart[], value: (part: MediantPart) => number): number {
	let people = 0;
	let events = 0;
	for (const part of parts) {
		people += part.population;
		events += part.population * value(part);
	}
	return events / people;
}

function betweenCheck(total: PrintedRate, parts: readonly MediantPart[]): MediantCheck["between"] {
	const lowest = Math.min(...parts.map((part) => part.rate));
	const highest = Math.max(...parts.map((part) => part.rate));
	const least = Math.min(...parts.map((part) => part.rate - slack(part)));
	const most = Math.max(...parts.map((part) => part.rate + slack(part)));
	const holds = total.rate + slack(total) >= least && total.rate - slack(total) <= most;
	return { holds, lowest, highest };
}

function weightedCheck(
	total: PrintedRate,
	parts: readonly MediantPart[],
	tolerance: number,
): MediantCheck["weighted"] {
	const rate = weightedMeanOf(parts, (part) => part.rate);
	const allowance = slack(total) + weightedMeanOf(parts, slack);
	const distance = total.rate - rate;
	const beyond = Math.sign(distance) * Math.max(0, Math.abs(distance) - allowance) + 0;
	const share = (gap: number) => (rate === 0 ? (gap === 0 ? 0 : Math.sign(gap)) : gap / rate);
	const gapBeyondRounding = share(beyond);
	return { holds: Math.abs(gapBeyondRounding) <= tolerance, rate, gap: share(distance), gapBeyondRounding };
}

function directionCheck(
	total: PrintedRate & { readonly previousRate?: number },
	parts: readonly MediantPart[],
): MediantCheck["direction"] {
	if (total.previousRate === undefined) return null;
	const changes: number[] = [];
	for (const part of parts) {
		if (part.previousRate === undefined) return null;
		changes.push(part.rate - part.previousRate);
	}
	const change = total.rate - total.previousRate;
	const against = change < 0 ? changes.every((c) => c > 0) : change > 0 && changes.every((c) => c < 0);
	return { holds: !against, change };
}

/**
 * Whether a total's printed rate can be right, given its parts' rates.
 *
 * A total's rate is a mean of its parts' rates weighted by population (a mediant), so it (a) lies between them,
 * (b) is near their weighted mean, within a tolerance beyond what rounding explains, and (c) cannot fall while
 * all of them rise, unless populations shift. Give lowest-level parts only: a faulty subtotal must not vouch for a total.
 *
 * @param rates the total, its parts, and the tolerance (0.02)
 * @returns the three answers, or why there are none
 * @example
 * mediantCheck({ total: { rate: 5 }, parts: [{ rate: 6, population: 1 }, { rate: 9, population: 1 }] }).kind // => "mediant check"
 */
export function mediantCheck(rates: {
	total: PrintedRate & { readonly previousRate?: number };
	parts: readonly MediantPart[];
	tolerance?: number;
}): MediantCheck | NotComputable {
	const { total, parts, tolerance = mediantTolerance } = rates;
	if (parts.length === 0) return notComputable("empty");
	const numbers = [total.rate, ...parts.flatMap((part) => [part.rate, part.population])];
	if (!numbers.every(Number.isFinite)) return notComputable("not-finite");
	if (parts.some((part) => part.population <= 0)) return notComputable("population-not-positive");
	const between = betweenCheck(total, parts);
	const weighted = weightedCheck(total, parts, tolerance);
	const direction = directionCheck(total, parts);
	const holds = between.holds && weighted.holds && (direction?.holds ?? true);
	return { kind: "mediant check", holds, between, weighted, direction };
}
