import type { Interval } from "../confidence.ts";
import { type NotComputable, notComputable } from "../not-computable.ts";
import { type OverDispersedChange, overDispersedChange } from "./over-dispersed-change.ts";
import { type TwoCountTest, twoCountTest } from "./two-count-test.ts";

/** A p value below this disagrees with an interval that includes no change. */
const significanceLevel = 0.05;

/** Whether events rose or fell by more than could be chance, and what decided it. */
export type EvidenceOfChange = {
	readonly kind: "evidence of change";
	readonly verdict: "higher" | "lower" | "no clear change";
	/** The over-dispersed interval where a monthly series exists, else the exact one. */
	readonly decidedBy: "over-dispersed" | "exact";
	/** The deciding interval of current over previous. */
	readonly interval: Interval;
	readonly exact: TwoCountTest;
	/** Null without a monthly series, or where it could not be worked out. */
	readonly overDispersed: OverDispersedChange | null;
	/** True where the exact p value alone would have said the opposite: then this is said. */
	readonly pDisagrees: boolean;
};

/** Both windows: counts, what stood behind them, and the months if they are published. */
export type ChangeOfEvents = {
	readonly current: number;
	readonly previous: number;
	readonly currentExposure?: number;
	readonly previousExposure?: number;
	/** The months of both windows, the same months of the year; they must add up to the counts. */
	readonly months?: { readonly previous: readonly number[]; readonly current: readonly number[] };
	readonly confidence?: number;
};

function verdictOf({ lower, upper }: Interval): EvidenceOfChange["verdict"] {
	if (lower > 1) return "higher";
	return upper < 1 ? "lower" : "no clear change";
}

function addsUp(months: readonly number[], total: number): boolean {
	return months.reduce((sum, month) => sum + month, 0) === total;
}

/** The ratio of rates from a ratio of counts. */
function perExposure({ lower, upper, confidence }: Interval, factor: number): Interval {
	return { lower: lower * factor, upper: upper * factor, confidence };
}

/**
 * Whether a count of events changed by more than chance. For events only: not for stocks, shares or pounds.
 *
 * The exact test of two counts always; with a published monthly series also the interval widened for months that
 * vary beyond chance, which then decides. "No clear change" when the deciding interval includes 1. Where p and
 * interval disagree the interval decides, and `pDisagrees` says so.
 *
 * @param change counts of both windows, and the months if there are any
 * @returns verdict and what decided, or why there is none
 * @throws ConfidenceOutOfRange
 * @example
 * evidenceOfChange({ current: 69, previous: 79 }).verdict // => "no clear change"
 */
export function evidenceOfChange(
	change: ChangeOfEvents,
): EvidenceOfChange | (NotComputable & { readonly verdict?: undefined }) {
	const { current, previous, months, currentExposure = 1, previousExposure = 1, confidence = 0.95 } = change;
	const exact = twoCountTest({ current, previous, currentExposure, previousExposure, confidence });
	if (exact.kind === "not computable") return exact;
	if (months && !(addsUp(months.current, current) && addsUp(months.previous, previous)))
		return notComputable("months-do-not-add-up");
	const widened = months ? overDispersedChange({ ...months, confidence }) : null;
	const overDispersed = widened?.kind === "over-dispersed change" ? widened : null;
	const interval = overDispersed
		? perExposure(overDispersed.interval, previousExposure / currentExposure)
		: exact.interval;
	const verdict = verdictOf(interval);
	return {
		kind: "evidence of change",
		verdict,
		decidedBy: overDispersed ? "over-dispersed" : "exact",
		interval,
		exact,
		overDispersed,
		pDisagrees: exact.pValue < significanceLevel === (verdict === "no clear change"),
	};
}
