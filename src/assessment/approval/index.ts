export { type ChecklistEntry, evidenceInWords } from "./checklist/checklist-entry.ts";
export {
	type ChecklistItem,
	FOLDER_EVIDENCE,
	type FolderEvidence,
	lawStanding,
	readChecklistItems,
} from "./checklist/checklist-item.ts";
export { type ChecklistStanding, checklistStandings, type Held } from "./checklist/checklist-standing.ts";
export { readChecklistEntries } from "./checklist/read-checklist-entries.ts";
export {
	type Approval,
	approvalInWords,
	changesInWords,
	changesSince,
	type FileChange,
	isStanding,
} from "./states/approval.ts";
export { withApproval } from "./states/approval-entry.ts";
export {
	belongsToContent,
	type Content,
	type ContentFiles,
	canonicalText,
	contentListing,
} from "./states/content.ts";
export { type CoveredState, coveredState, lacking, type StateClaim } from "./states/covered-state.ts";
export { readApprovals } from "./states/read-approvals.ts";
export { mayStep, STATE_NAMES, type State, stateInWords } from "./states/states.ts";
export { readDay } from "./states/written-day.ts";
