import { addDays, describePeriod, type Period, periodKey, periodWithin } from "#vocabulary";
import type { CountedFigure } from "./counter.ts";

/** How many missing parts are named before the rest is only counted. */
const NAMED_PARTS = 3;

/**
 * The figures of a period, one for each part of the measure: as they are held, or added up from shorter ones that cover
 * it without a gap. Where one is missing there is no value, and the figure says which.
 *
 * @param adds whether figures of several periods may be added up; shares, rates and numbers of one day may not
 */
export function figuresOver(
	period: Period,
	figures: readonly CountedFigure[],
	adds: boolean,
): readonly CountedFigure[] {
	const parts = [...new Set(figures.map(({ breakdown }) => breakdown))];
	return (parts.length === 0 ? [undefined] : parts).map((part) => ({
		...(part !== undefined && { breakdown: part }),
		...figureOver(
			period,
			figures.filter(({ breakdown }) => breakdown === part),
			adds,
		),
	}));
}

function figureOver(period: Period, figures: readonly CountedFigure[], adds: boolean): CountedFigure {
	const exact = figures.find((each) => periodKey(each.period) === periodKey(period));
	if (exact) return exact;
	if (!adds) return { period, value: null, why: "No figure of this period is held" };
	const within = figures
		.filter((each) => periodWithin(each.period, period))
		.toSorted((left, right) => (left.period.from < right.period.from ? -1 : 1));
	const why = whyNotWhole(period, within);
	if (why !== undefined) return { period, value: null, why };
	const besides = addedBesides(within);
	return {
		period,
		value: within.reduce((sum, { value }) => sum + (value ?? 0), 0),
		...(Object.keys(besides).length > 0 && { besides }),
	};
}

function whyNotWhole(period: Period, within: readonly CountedFigure[]): string | undefined {
	const missing = within.filter(({ value }) => value === null);
	const [first] = missing;
	if (first) {
		const named = missing.slice(0, NAMED_PARTS).map((each) => describePeriod(each.period));
		const rest = missing.length - named.length;
		return `${first.why ?? "Nothing is held"}: ${named.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
	}
	let reached = period.from;
	for (const each of within) {
		if (each.period.from !== reached) return gap(reached);
		reached = each.period.to;
	}
	if (within.length === 0) return "No figure of this period is held";
	return reached === period.to ? undefined : gap(reached);
}

function gap(from: Period["from"]): string {
	return `Nothing is held that begins with ${describePeriod({ kind: "snapshot", from, to: addDays(from, 1) })}`;
}

function addedBesides(figures: readonly CountedFigure[]): Record<string, number> {
	const sums: Record<string, number> = {};
	for (const { besides = {} } of figures)
		for (const [words, number] of Object.entries(besides)) sums[words] = (sums[words] ?? 0) + number;
	return sums;
}
