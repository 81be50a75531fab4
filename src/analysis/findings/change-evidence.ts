import { twoCountTest } from "#analysis/statistics";
import type { Comparison } from "./comparison.ts";
import { isCounted } from "./comparison.ts";
import type { EvidenceBook } from "./evidence-book.ts";
import { type OverDispersion, overDispersionOf } from "./over-dispersion.ts";

/** Why a change was not tested, with the words that say so. */
export const UNTESTED_REASONS = {
	stock: "it counts what is there on a day, not events over a time, so no test of two counts fits",
	"not counted": "it is no count of events, so no test of two counts fits",
	"not whole": "it is not a whole number of events",
} as const;

export type UntestedReason = keyof typeof UNTESTED_REASONS;

/** What a test says of a change, the interval in per cent. `upper` is null where nothing bounds it. */
export type TestedChange = {
	readonly kind: "tested";
	/** The interval that decides. */
	readonly method: "two counts" | "over-dispersed change";
	readonly lower: number;
	readonly upper: number | null;
	/** Of the exact test of two counts. */
	readonly pValue: number;
	/** Whether the deciding interval leaves out “no change”. */
	readonly clear: boolean;
	/** True where the exact test's p and the deciding interval say different things; the interval decides. */
	readonly disagrees: boolean;
	/** How many times chance the monthly counts vary, where that is known. */
	readonly dispersion?: number;
};

export type ChangeEvidence = TestedChange | { readonly kind: "untested"; readonly why: UntestedReason };

const SIGNIFICANT = 0.05;

/**
 * How sure a change is (Methods, section 1): the exact test of two counts for events, or the over-dispersed interval
 * where a published monthly series of both windows exists. Stocks, pounds, rates and per cents are not tested here.
 */
export function changeEvidence(comparison: Comparison, book: EvidenceBook): ChangeEvidence {
	const { measure, current, previous, exposure } = comparison;
	if (measure.stock) return { kind: "untested", why: "stock" };
	if (!isCounted(measure)) return { kind: "untested", why: "not counted" };
	const test = twoCountTest({
		current: current.value,
		previous: previous.value,
		currentExposure: exposure.current,
		previousExposure: exposure.previous,
	});
	if (test.kind === "not computable") return { kind: "untested", why: "not whole" };
	const wider = overDispersionOf(comparison, book);
	const interval = wider ?? test.interval;
	const clear = interval.lower > 1 || interval.upper < 1;
	return {
		kind: "tested",
		method: wider ? "over-dispersed change" : "two counts",
		lower: asPerCent(interval.lower),
		upper: Number.isFinite(interval.upper) ? asPerCent(interval.upper) : null,
		pValue: test.pValue,
		clear,
		disagrees: clear !== test.pValue < SIGNIFICANT,
		...dispersionOf(wider),
	};
}

function dispersionOf(wider: OverDispersion | undefined): { dispersion?: number } {
	return wider ? { dispersion: wider.dispersion } : {};
}

/** A ratio as a per cent change: 1.118 is +11.8. */
function asPerCent(ratio: number): number {
	return (ratio - 1) * 100;
}
