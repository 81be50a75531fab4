import { type ChangeOfEvents, evidenceOfChange, newcombeDifference } from "#analysis/statistics";
import type { StatedValue } from "#evidence/measures";
import { type Comparison, isCounted } from "./comparison.ts";
import type { EvidenceBook } from "./evidence-book.ts";
import { publishedMonths } from "./published-months.ts";

/** Why a change was not tested, with the words that say so. */
export const UNTESTED_REASONS = {
	stock: "it counts what is there on a day, not events over a time, so no test of two counts fits",
	pounds: "pounds are no events, so no test of two counts fits",
	"base not given": "the source does not give the counts behind it",
	"not whole": "it is not a whole number of events",
} as const;

export type UntestedReason = keyof typeof UNTESTED_REASONS;

/** What a test says of a change. The ends are in per cent, for shares in percentage points. */
export type TestedChange = {
	readonly kind: "tested";
	/** How the interval that decides was made. */
	readonly method: "two counts" | "over-dispersed change" | "points";
	readonly lower: number;
	/** Null where nothing bounds it, the count before being nought. */
	readonly upper: number | null;
	/** Of the exact test of two counts; shares have none. */
	readonly pValue?: number;
	/** Whether the deciding interval leaves out “no change”. */
	readonly clear: boolean;
	/** True where p and the deciding interval say different things; the interval decides. */
	readonly disagrees: boolean;
};

export type ChangeEvidence = TestedChange | { readonly kind: "untested"; readonly why: UntestedReason };

/**
 * How sure a change is (Methods, section 1): for events the exact test of two counts, or the over-dispersed interval
 * where a published monthly series covers both windows; for shares with both counts Newcombe's interval of the
 * difference. Stocks and pounds are never tested, nor is what has no counts.
 */
export function changeEvidence(comparison: Comparison, book: EvidenceBook): ChangeEvidence {
	const { measure, current, previous, exposure } = comparison;
	if (measure.unit === "pounds") return { kind: "untested", why: "pounds" };
	if (measure.stock) return { kind: "untested", why: "stock" };
	if (isCounted(measure)) {
		const months = publishedMonths(comparison, book);
		return countEvidence({
			current: current.value,
			previous: previous.value,
			currentExposure: exposure.current,
			previousExposure: exposure.previous,
			...(months ? { months } : {}),
		});
	}
	const now = countsOf(current);
	const before = countsOf(previous);
	if (!now || !before) return { kind: "untested", why: "base not given" };
	if (measure.unit === "per cent") return shareEvidence(now, before);
	return countEvidence({
		current: now.events,
		previous: before.events,
		currentExposure: now.base,
		previousExposure: before.base,
	});
}

function countEvidence(counts: ChangeOfEvents): ChangeEvidence {
	const found = evidenceOfChange(counts);
	if (found.kind === "not computable") return { kind: "untested", why: "not whole" };
	const { interval } = found;
	return {
		kind: "tested",
		method: found.decidedBy === "exact" ? "two counts" : "over-dispersed change",
		lower: asPerCent(interval.lower),
		upper: Number.isFinite(interval.upper) ? asPerCent(interval.upper) : null,
		pValue: found.exact.pValue,
		clear: found.verdict !== "no clear change",
		disagrees: found.pDisagrees,
	};
}

type EventsOfBase = { readonly events: number; readonly base: number };

function shareEvidence(current: EventsOfBase, previous: EventsOfBase): ChangeEvidence {
	const difference = newcombeDifference({ current, previous });
	if (difference.kind === "not computable") return { kind: "untested", why: "base not given" };
	const { lower, upper } = difference.interval;
	return { kind: "tested", method: "points", lower, upper, clear: lower > 0 || upper < 0, disagrees: false };
}

function countsOf({ numerator, denominator }: StatedValue): EventsOfBase | undefined {
	return numerator === undefined || denominator === undefined
		? undefined
		: { events: numerator, base: denominator };
}

/** A ratio as a per cent change: 1.118 is +11.8. */
function asPerCent(ratio: number): number {
	return (ratio - 1) * 100;
}
