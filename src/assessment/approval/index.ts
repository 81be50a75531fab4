export { type ChecklistEntry, type EvidenceLink, evidenceInWords } from "./checklist/checklist-entry.ts";
export {
	type ChecklistItem,
	type FolderEvidence,
	lawStanding,
	readChecklistItems,
} from "./checklist/checklist-item.ts";
export { type ChecklistStanding, checklistStandings, type Held } from "./checklist/checklist-standing.ts";
export { readChecklistEntries } from "./checklist/read-checklist-entries.ts";
export { type AgeRule, ageMatters } from "./readiness/age-matters.ts";
export { approvalMatters } from "./readiness/approval-matters.ts";
export { type AwaitedCell, awaitedMatters } from "./readiness/awaited-matters.ts";
export { checklistMatters } from "./readiness/checklist-matters.ts";
export { comparisonMatters } from "./readiness/comparison-matters.ts";
export { coverageMatters, type PrescribedHolding } from "./readiness/coverage-matters.ts";
export { decisionMatters } from "./readiness/decision-matters.ts";
export { gapMatters, type KnownGap, writtenGaps } from "./readiness/gap-matters.ts";
export {
	mattersOf,
	type ReadinessGroup,
	type ReadinessMatter,
} from "./readiness/matter.ts";
export { type Readiness, type ReadinessSection, readiness } from "./readiness/readiness.ts";
export { publicMatters, remarkMatters } from "./readiness/remark-matters.ts";
export type {
	Approval,
	FileChange,
} from "./states/approval.ts";
export { withApproval } from "./states/approval-entry.ts";
export {
	belongsToContent,
	type Content,
	type ContentFiles,
	canonicalText,
	contentListing,
	contentNames,
	type DocumentKind,
	NAMING_FILES,
} from "./states/content.ts";
export { type CoveredState, coveredState, type StateClaim } from "./states/covered-state.ts";
export { readApprovals } from "./states/read-approvals.ts";
export { mayStep, STATE_NAMES, type State, stateInWords } from "./states/states.ts";
export { readDay } from "./states/written-day.ts";
