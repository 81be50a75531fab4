import type { Measure, Observation, StatedValue } from "#evidence/measures";
import { describePeriod, type Period, type Problem, periodKey, printedNumber } from "#vocabulary";
import { sumsOfMonths } from "./month-sums.ts";

/** What a return says of a cell that was prepared for a partner and is still empty. */
const NOT_HANDED_IN = "not handed in yet";

/** Observations with the windows that their months give, and where a given window and its months part. */
export type MonthsAndWindows = {
	readonly observations: readonly Observation[];
	readonly problems: readonly Problem[];
};

/**
 * Adds up published months to the windows that nobody gave, and holds given windows against their months. A cell that
 * says why it is empty stays empty, but for one that merely waits to be handed in. Invented months add up to nothing.
 *
 * @param windows the windows of an assessment, of which only those of whole months can be added up
 */
export function monthsAndWindows(
	observations: readonly Observation[],
	measures: readonly Measure[],
	windows: readonly Period[],
): MonthsAndWindows {
	const published = observations.filter((each) => each.kind !== "value" || !each.illustrative);
	const wanted = new Map(windows.map((window) => [periodKey(window), window]));
	const long = [...wanted.values()].filter(({ kind }) => kind !== "month");
	const given = new Map(
		published.flatMap((each) =>
			each.kind === "value" && each.period.kind !== "month" ? [[keyOf(each), each] as const] : [],
		),
	);
	const monthly = published.filter(({ period }) => period.kind === "month");
	const sums = sumsOfMonths(monthly, measures, long);
	const explained = new Set(
		published.flatMap((each) => (each.kind === "not available" && !isWaiting(each) ? [keyOf(each)] : [])),
	);
	const added = sums.filter((sum) => !given.has(keyOf(sum)) && !explained.has(keyOf(sum)));
	const filled = new Set(added.map(keyOf));
	const kept = observations.filter((each) => each.kind !== "not available" || !filled.has(keyOf(each)));
	const problems = sums.flatMap((sum) => {
		const other = given.get(keyOf(sum));
		return other && other.value !== sum.value ? [monthsDiffer(other, sum, measures)] : [];
	});
	return { observations: added.length > 0 ? [...kept, ...added] : observations, problems };
}

function isWaiting(gap: Extract<Observation, { kind: "not available" }>): boolean {
	return gap.why === NOT_HANDED_IN;
}

function keyOf({ measure, area, breakdown, period }: Observation): string {
	return [measure, area, breakdown ?? "", periodKey(period)].join("|");
}

function monthsDiffer(given: StatedValue, sum: StatedValue, measures: readonly Measure[]): Problem {
	const title = measures.find(({ id }) => id === given.measure)?.title ?? given.measure;
	return {
		code: "months-differ-from-window",
		stops: "nothing",
		at: given.at,
		says: `${title}: the value given for ${describePeriod(given.period, "en")} is not the sum of its months.`,
		found: `${printedNumber(given.value)}, and ${printedNumber(sum.value)} as the sum of the months`,
		next: "Ask the supplier which is right, and correct the row; until then the value that was given is used.",
	};
}
