import { percentChange, roundHalfAwayFromZero } from "#analysis/statistics";
import type { Hedge } from "../manuscript/mention.ts";

/** A number as printed, as far as its judgement needs it. */
export type Printed = {
	readonly value: number;
	readonly places: number;
	readonly slack?: number;
	readonly hedge?: Hedge;
};

/** What became of a stated per cent of change. `perCent` is signed and rounded to the places that were stated. */
export type ChangeVerdict = {
	readonly kind: "agrees" | "truncated" | "points" | "near" | "differs" | "not computable";
	readonly perCent: number;
	readonly unrounded: number;
};

/** How far, in points and as a share of the value, a hedged per cent (“about 20%”) may lie from what it hedges. */
const HEDGED_POINTS = 1.5;
const HEDGED_SHARE = 0.1;
/** “Over 20%” and “nearly 20%” lie on one side, within this many points or this share. */
const SIDED_POINTS = 5;
const SIDED_SHARE = 0.25;

/**
 * Whether a per cent of change follows from its two values: rounded half away from zero, or truncated, or meant in
 * percentage points. The size is judged; whether the words point the right way is another question.
 *
 * @param change `from` and `to` with half of their last printed unit as `slack` where they are rounded themselves
 * @example
 * judgeChange({ from: { value: 79, places: 0 }, to: { value: 69, places: 0 }, stated: { value: 12.6, places: 1 } }).kind // => "truncated"
 */
export function judgeChange(change: {
	from: Printed;
	to: Printed;
	stated: Printed;
	perCents?: boolean;
}): ChangeVerdict {
	const { from, to, stated } = change;
	const worked = percentChange({ current: to.value, previous: from.value, places: stated.places });
	if (worked.perCent === null || worked.unrounded === null)
		return { kind: "not computable", perCent: 0, unrounded: 0 };
	const base = { perCent: worked.perCent, unrounded: worked.unrounded };
	const size = Math.abs(stated.value);
	const kind = (verdict: ChangeVerdict["kind"]) => ({ ...base, kind: verdict });
	if (Math.abs(worked.perCent) === size) return kind("agrees");
	if (within(rangeOf(from, to), size, 0.5 * 10 ** -stated.places)) return kind("agrees");
	if (change.perCents && Math.abs(roundHalfAwayFromZero(to.value - from.value, stated.places)) === size)
		return kind("points");
	if (stated.hedge || from.hedge || to.hedge)
		return kind(
			hedgedFits(stated, Math.abs(worked.unrounded), Boolean(from.hedge ?? to.hedge)) ? "agrees" : "differs",
		);
	if (truncated(Math.abs(worked.unrounded), stated.places) === size) return kind("truncated");
	if (Math.abs(Math.abs(worked.perCent) - size) <= 1.001 * 10 ** -stated.places && stated.places > 0)
		return kind("near");
	return kind("differs");
}

/**
 * A number cut off, not rounded, after some decimal places.
 *
 * @example
 * truncated(12.6582, 1) // => 12.6
 */
export function truncated(value: number, places: number): number {
	const scale = 10 ** places;
	return Math.trunc(roundHalfAwayFromZero(value * scale, 6)) / scale;
}

/** The sizes of change that two rounded values allow. */
function rangeOf(from: Printed, to: Printed): readonly [number, number] | undefined {
	const [fromSlack, toSlack] = [from.slack ?? 0, to.slack ?? 0];
	if (fromSlack === 0 && toSlack === 0) return undefined;
	const lowestBase = Math.abs(from.value) - fromSlack;
	if (lowestBase <= 0) return [0, Number.POSITIVE_INFINITY];
	const ends = [-1, 1].flatMap((a) =>
		[-1, 1].map((b) => {
			const base = from.value + a * fromSlack;
			return ((to.value + b * toSlack - base) / Math.abs(base)) * 100;
		}),
	);
	const [low, high] = [Math.min(...ends), Math.max(...ends)];
	if (low <= 0 && high >= 0) return [0, Math.max(-low, high)];
	return [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
}

function within(range: readonly [number, number] | undefined, size: number, slack: number): boolean {
	const dust = 1e-9;
	return range !== undefined && size + slack + dust >= range[0] && size - slack - dust <= range[1];
}

function hedgedFits(stated: Printed, exact: number, inputsHedged: boolean): boolean {
	const size = Math.abs(stated.value);
	const sided = Math.max(SIDED_POINTS, size * SIDED_SHARE);
	if (stated.hedge === "over" && !inputsHedged) return exact >= size - 0.5 && exact <= size + sided;
	if (stated.hedge === "under" && !inputsHedged) return exact <= size + 0.5 && exact >= size - sided;
	return Math.abs(exact - size) <= Math.max(HEDGED_POINTS, size * HEDGED_SHARE) * (inputsHedged ? 2 : 1);
}
