import type { RulePoint } from "./signal.ts";
import { sideOfCentre } from "./signal.ts";

/** The chance with which too few crossings are called unusual. */
const CROSSINGS_CHANCE = 0.05;

/** Runs and crossings of one segment, with the limits that their number sets. */
export type UnusualRuns = {
	/** Points that do not lie on the centre. */
	usefulPoints: number;
	/** Length of the longest run on one side; `null` without useful points. */
	longestRun: number | null;
	/** A longer run than this is unusual. */
	longestRunLimit: number | null;
	/** How often the series crosses the centre. */
	crossings: number | null;
	/** Fewer crossings than this are unusual. */
	crossingsLimit: number | null;
	/** Whether the longest run is too long or the crossings are too few. */
	signal: boolean;
};

/**
 * Anhøj's two rules for non-random variation: a run longer than round(log2 n) + 3, or fewer crossings than
 * the 5% point of the binomial of n - 1 coin tosses, n being the points off the centre. As in qicharts2,
 * points on the centre and missing points are passed over, not taken as an end of the run.
 *
 * Source: Anhøj J, Olesen AV (2014), Run charts revisited, PLoS ONE 9(11): e113825.
 */
export function unusualRuns(points: readonly RulePoint[]): UnusualRuns {
	const sides = points.map(sideOfCentre).filter((side) => side !== 0);
	const usefulPoints = sides.length;
	if (usefulPoints === 0) {
		return {
			usefulPoints,
			longestRun: null,
			longestRunLimit: null,
			crossings: null,
			crossingsLimit: null,
			signal: false,
		};
	}
	const crossings = sides.filter((side, index) => index > 0 && side !== sides[index - 1]).length;
	const longestRun = longestRunOf(sides);
	const longestRunLimit = Math.round(Math.log2(usefulPoints)) + 3;
	const crossingsLimit = coinTossQuantile(usefulPoints - 1, CROSSINGS_CHANCE);
	const signal = longestRun > longestRunLimit || crossings < crossingsLimit;
	return { usefulPoints, longestRun, longestRunLimit, crossings, crossingsLimit, signal };
}

function longestRunOf(sides: readonly number[]): number {
	let longest = 0;
	let current = 0;
	sides.forEach((side, index) => {
		current = index > 0 && side === sides[index - 1] ? current + 1 : 1;
		longest = Math.max(longest, current);
	});
	return longest;
}

/**
 * The fewest heads of `tosses` fair tosses whose cumulative chance reaches `chance`; in logarithms, which
 * do not run out.
 */
function coinTossQuantile(tosses: number, chance: number): number {
	let logChance = -tosses * Math.LN2;
	let cumulative = Math.exp(logChance);
	let heads = 0;
	while (cumulative < chance && heads < tosses) {
		logChance += Math.log((tosses - heads) / (heads + 1));
		heads += 1;
		cumulative += Math.exp(logChance);
	}
	return heads;
}
