import type { Problem } from "#vocabulary";

/**
 * What stands between a draft and its publication, in the order in which it is best dealt with. A group that blocks
 * must be empty before the document is published; what stands in the others is to be looked at and may stay.
 */
export const READINESS_GROUPS = {
	document: { title: "What keeps the document from being built", blocks: true },
	approvals: { title: "Approvals", blocks: true },
	redactions: { title: "Markings and redactions", blocks: true },
	consent: { title: "Case studies", blocks: true },
	checklist: { title: "Statutory checklist without evidence", blocks: true },
	decisions: { title: "Decisions", blocks: true },
	plan: { title: "The plan", blocks: true },
	reviews: { title: "Remarks of reviewers", blocks: true },
	claims: { title: "Words that the figures do not bear out", blocks: true },
	accessibility: { title: "What keeps somebody from reading it", blocks: true },
	untouched: { title: "Prose that nobody has touched", blocks: true },
	awaited: { title: "Returns that have not been handed in", blocks: true },
	gaps: { title: "Gaps without an owner or a date", blocks: true },
	age: { title: "Data that are older than their rule", blocks: true },
	comparisons: { title: "Comparisons that need care", blocks: false },
	dates: { title: "Words about time that may be stale", blocks: false },
	"typed numbers": { title: "Numbers that were typed", blocks: false },
	coverage: { title: "Prescribed information that is not here", blocks: false },
	remarks: { title: "Other remarks", blocks: false },
} as const satisfies Record<string, { readonly title: string; readonly blocks: boolean }>;

export type ReadinessGroup = keyof typeof READINESS_GROUPS;

/** One thing that stands between a draft and its publication. */
export type ReadinessMatter = { readonly group: ReadinessGroup; readonly problem: Problem };

/** Problems as matters of one group. */
export function mattersOf(group: ReadinessGroup, problems: Iterable<Problem>): ReadinessMatter[] {
	return [...problems].map((problem) => ({ group, problem }));
}
