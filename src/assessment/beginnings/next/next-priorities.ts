import type { Plain } from "../yaml-text.ts";
import { asGroup, type Group, without } from "./plain-group.ts";

/** What stands for a decision that nobody has made yet. */
const UNDECIDED = { decision: "undecided", reason: { kind: "undecided", words: "To be decided." } } as const;

/**
 * `priorities.yaml` of the next year: what a theme was named this year is what it was last year, and nothing is decided.
 * Themes that were not named any more are left out.
 */
export function nextPriorities(last: Group): Group {
	const entries = (Array.isArray(last.priorities) ? last.priorities : []).map(asGroup);
	return {
		...last,
		priorities: entries
			.filter((entry) => entry["this-year"] !== "none")
			.map((entry) => ({
				...without(entry, "rank", "from", "order-reason"),
				"last-year": entry["this-year"] ?? "none",
				"this-year": "none",
				...UNDECIDED,
			})),
	};
}

/**
 * What a theme says of itself in the next year: last year's standing from the priorities, nothing decided, evidence of
 * that year alone left behind.
 *
 * @param priorities those of the next year
 */
export function nextThemeFront(front: Group, priorities: Group): Group {
	if (front.id === undefined) return front;
	const entries = (Array.isArray(priorities.priorities) ? priorities.priorities : []).map(asGroup);
	const own = entries.find(({ id }) => id === front.id) ?? entries.find(({ theme }) => theme === front.id);
	return {
		...front,
		status: own?.["last-year"] ?? "none",
		recommendation: UNDECIDED.decision,
		reason: UNDECIDED.reason,
		...(front.evidence === undefined ? {} : { evidence: lastingEvidence(front.evidence) }),
	};
}

/** Evidence without what people were asked or agreed to have told in one year. */
function lastingEvidence(evidence: Plain): Plain {
	return Array.isArray(evidence) ? evidence : without(asGroup(evidence), "consultation", "case-studies");
}
