export { type Readiness, type ReadinessSection, STATE_NAMES, stateInWords } from "#assessment/approval";
export { coverageWords } from "#assessment/coverage";
export { WISHES, type Wish, type Wishes } from "#evidence/fetching";
export { NORTHBROOK_SIZES, type NorthbrookSizeName, USUAL_SEED } from "#evidence/northbrook";
export { StoreBusy } from "#evidence/store";
export { type Membership, type NewPassword, ROLE_NAMES } from "#workbench/workspace";
export { approve } from "./approval/approve.ts";
export { beginAssessment, type NewRequest } from "./beginnings/begin-assessment.ts";
export { readBriefingPeriod } from "./briefing/compose-briefing.ts";
export {
	type BuiltEdition,
	buildBriefing,
	buildEdition,
	type EditionFile,
	writeEdition,
} from "./build-assessment.ts";
export {
	type Acceptance,
	acceptFinding,
	type CheckedFinding,
	type CheckReport,
	checkFile,
} from "./check/check.ts";
export { reportPage, writeReport } from "./check/report-page.ts";
export { type ComposedFolder, composeFolder, type Progress } from "./compose-folder.ts";
export { COUNT_SUBJECTS, type CountRequest, count } from "./counts/count.ts";
export { type CountTable, tableText } from "./counts/count-table.ts";
export { type CoverageReport, prescribedCoverage } from "./coverage/prescribed-coverage.ts";
export { type ExportedFolder, exportAssessment } from "./decisions/export-assessment.ts";
export { type ImportedFolder, importAssessment } from "./decisions/import-assessment.ts";
export { addUser, changeUserRole, listUsers, removeUser, resetUser } from "./decisions/users.ts";
export { type ComparedEditions, compareFolders } from "./editions/compare-folders.ts";
export { type VerifiedEdition, verifyAgainst, verifyEdition } from "./editions/verify-edition.ts";
export { fetchFiles, publishedSources } from "./fetch/fetch-files.ts";
export type { ChangedCell } from "./fill/compare-returns.ts";
export { type FilledReturn, type FillReport, type FillRequest, fillReturns } from "./fill/fill-returns.ts";
export {
	type FindingsReport,
	type ListedFinding,
	listFindings,
} from "./findings/list-findings.ts";
export { CACHE_FOLDER } from "./gather-evidence.ts";
export { type IncidentReport, type IncidentRequest, loadIncidents } from "./incidents/load-incidents.ts";
export { type LoadReport, type LoadRequest, load } from "./load.ts";
export { makeNorthbrook } from "./northbrook/make-northbrook.ts";
export { readWordTemplate } from "./read-word-template.ts";
export { ready } from "./ready/ready.ts";
export { type RolledUp, rollUp } from "./rollup/roll-up.ts";
export { scoreFolder, writeScorerFile } from "./score/score-folder.ts";
export type { ScoreReport } from "./score/score-report.ts";
export { type CountedSeries, type SeriesReport, type SeriesRequest, series } from "./series.ts";
export { receiveFile, writeChart } from "./spc/chart-files.ts";
export { CHART_NAMES } from "./spc/chart-names.ts";
export { optionProblems } from "./spc/option-problems.ts";
export { plainTable } from "./spc/plain-table.ts";
export { PROPOSAL_CAUTION, type Proposals } from "./spc/proposals.ts";
export { type SpcReport, spc } from "./spc/spc.ts";
export { RULE_SET_NAMES, readSpcOptions, type WrittenSpcOptions } from "./spc/spc-options.ts";
export { supplyCounty } from "./supply/supply-county.ts";
export { backUp, bringBack } from "./upkeep/backup.ts";
export { type ErasedFile, eraseReceived } from "./upkeep/erase.ts";
export { type HeldLoad, heldLoads, rejectLedger, restoreHeld } from "./upkeep/held-loads.ts";
export { rebuildWorkspace } from "./upkeep/rebuild.ts";
export { verifyWorkspace, type WorkspaceHealth } from "./upkeep/verify.ts";
