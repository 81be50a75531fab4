import { poissonLikelihoodRatio, type Stretch } from "./likelihood-ratio.ts";
import { successiveDispersion } from "./successive-dispersion.ts";

/** Points that must be known before a step, so that there is a level to depart from. */
const POINTS_BEFORE = 12;
/** Points that must be known after a step, so that there is a level to arrive at. */
const POINTS_AFTER = 7;
/**
 * Likelihood ratio over dispersion above which a step is proposed. Over all places of a series of 42 months
 * chance exceeds it in fewer than 1 series of 100: see bench/step-changes.ts.
 */
const THRESHOLD = 14;

/** What steps are looked for in: counts in order of time, and settings. */
export type StepSearch = {
	/** Counts, none negative; missing `null`. */
	values: readonly (number | null)[];
	/** Population or days of each period, where they differ. */
	exposures?: readonly number[];
	pointsBefore?: number;
	pointsAfter?: number;
	threshold?: number;
};

/** The level of one side of a step: known points, and their mean (or their rate, with exposures). */
export type StepLevel = { points: number; mean: number };

/** A step that a person may accept or refuse, with its evidence. */
export type StepProposal = {
	/** The first point at the new level. */
	at: number;
	/** The stretch that was searched: its first point and the one after its last. */
	from: number;
	to: number;
	likelihoodRatio: number;
	/** By how much the counts vary more than Poisson within the stretch. */
	dispersion: number;
	/** Likelihood ratio over dispersion: what was compared with the threshold. */
	strength: number;
	threshold: number;
	before: StepLevel;
	after: StepLevel;
	direction: "up" | "down";
};

/**
 * Proposes step changes. Within a stretch the place with the greatest Poisson likelihood ratio is proposed
 * if that ratio, divided by the dispersion, exceeds 14, with 12 known points before and 7 after; then each
 * side is searched again. Nothing is decided here: limits change only when a person accepts the step. A
 * season is not allowed for, so that seasonal series should be adjusted first. Returned in order of time.
 *
 * Throws a RangeError for a negative or infinite value and for exposures that do not fit.
 *
 * @example
 * proposeSteps({ values: [...Array(12).fill(20), ...Array(7).fill(60)] }).map((step) => step.at) // => [12]
 */
export function proposeSteps(search: StepSearch): StepProposal[] {
	checkSearch(search);
	return stepsWithin(search, 0, search.values.length);
}

function stepsWithin(search: StepSearch, from: number, to: number): StepProposal[] {
	const best = strongestStep(search, from, to);
	if (best === null) return [];
	return [...stepsWithin(search, from, best.at), best, ...stepsWithin(search, best.at, to)];
}

function strongestStep(search: StepSearch, from: number, to: number): StepProposal | null {
	const { pointsBefore = POINTS_BEFORE, pointsAfter = POINTS_AFTER, threshold = THRESHOLD } = search;
	if (to - from < pointsBefore + pointsAfter) return null;
	const dispersion = successiveDispersion(search.values.slice(from, to), search.exposures?.slice(from, to));
	if (dispersion === null) return null;
	const total = sumOf(search, from, to);
	const before: Sum = { count: 0, exposure: 0, points: 0 };
	let found: { at: number; ratio: number; before: Sum } | null = null;
	for (let at = from; at < to; at += 1) {
		const ratio =
			before.points >= pointsBefore &&
			total.points - before.points >= pointsAfter &&
			search.values[at] !== null
				? poissonLikelihoodRatio(before, rest(total, before))
				: 0;
		if (ratio > (found?.ratio ?? threshold * dispersion)) found = { at, ratio, before: { ...before } };
		addPoint(before, search, at);
	}
	if (found === null) return null;
	return {
		at: found.at,
		from,
		to,
		likelihoodRatio: found.ratio,
		dispersion,
		strength: found.ratio / dispersion,
		threshold,
		...levels(found.before, rest(total, found.before)),
	};
}

type Sum = Stretch & { points: number };

function addPoint(sum: Sum, { values, exposures }: StepSearch, index: number): void {
	const value = values[index] ?? null;
	if (value === null) return;
	sum.count += value;
	sum.exposure += exposures?.[index] ?? 1;
	sum.points += 1;
}

function sumOf(search: StepSearch, from: number, to: number): Sum {
	const sum: Sum = { count: 0, exposure: 0, points: 0 };
	for (let index = from; index < to; index += 1) addPoint(sum, search, index);
	return sum;
}

function rest(total: Sum, part: Sum): Sum {
	return {
		count: total.count - part.count,
		exposure: total.exposure - part.exposure,
		points: total.points - part.points,
	};
}

function levels(before: Sum, after: Sum): Pick<StepProposal, "before" | "after" | "direction"> {
	const left = { points: before.points, mean: before.count / before.exposure };
	const right = { points: after.points, mean: after.count / after.exposure };
	return { before: left, after: right, direction: right.mean > left.mean ? "up" : "down" };
}

function checkSearch({ values, exposures }: StepSearch): void {
	values.forEach((value, index) => {
		if (value !== null && !(value >= 0 && Number.isFinite(value))) {
			throw new RangeError(
				`values[${index}] is ${value}. Steps are looked for in counts of 0 or more; missing is null.`,
			);
		}
	});
	if (exposures === undefined) return;
	if (
		exposures.length !== values.length ||
		!exposures.every((exposure) => exposure > 0 && Number.isFinite(exposure))
	) {
		throw new RangeError(`Exposures are ${values.length} numbers above 0, one per value.`);
	}
}
