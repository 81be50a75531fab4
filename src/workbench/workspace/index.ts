export type { BackupManifest } from "./backup/manifest.ts";
export { restoreBackup } from "./backup/restore-backup.ts";
export { writeBackup } from "./backup/write-backup.ts";
export { type DecisionsHealth, verifyDecisions } from "./chain/verify-decisions.ts";
export { isBusy, WorkspaceUnusable } from "./database/open-database.ts";
export { contentOfDocuments } from "./decisions/document-content.ts";
export { type ApprovalRequest, giveApproval } from "./decisions/give-approval.ts";
export { giveScores, type ScoresRequest, scoresPath } from "./decisions/give-scores.ts";
export {
	differenceOf,
	documentsOf,
	historyOf,
	type RestoreRequest,
	readDocument,
	restoreRevision,
	takeAway,
} from "./documents/history.ts";
export type { DocumentName, Revision, RevisionKind } from "./documents/revision.ts";
export { type SaveOutcome, type SaveRequest, saveDocument } from "./documents/save-document.ts";
export { type Conflict, openConflicts } from "./documents/set-aside.ts";
export { assessmentNames, exportFiles } from "./folder/export-files.ts";
export { type FolderFile, type FolderFiles, readFolder } from "./folder/folder-files.ts";
export { type ImportReport, importFiles } from "./folder/import-files.ts";
export { placeTaken, writeFolder } from "./folder/write-folder.ts";
export { type DifferenceLine, lineDifference } from "./merging/line-difference.ts";
export { type MergeConflict, type MergeProposal, mergeTexts } from "./merging/merge-texts.ts";
export {
	type Account,
	accountsOf,
	addAccount,
	changeRole,
	firstAdministrator,
	type NewPassword,
	removeAccount,
	resetPassword,
} from "./people/account.ts";
export { endAllSessions } from "./people/end-all-sessions.ts";
export {
	EVERY_PARTNERSHIP,
	type Membership,
	ROLE_NAMES,
	ROLES,
	type Role,
	readRole,
	roleUnknown,
} from "./people/role.ts";
export { endSession, type SessionSummary, type SignedIn, sessionsOf, signedIn } from "./people/session.ts";
export { choosePassword, type SignInOutcome, type SignInRequest, signIn } from "./people/sign-in.ts";
export { type Answer, type HeldReturn, type Matter, mayDo, mayRead, maySee } from "./permissions/may.ts";
export { ACTS, type Asker, PERMISSIONS, type Permission, RULES, type Rule } from "./permissions/table.ts";
export {
	DECISIONS_FILE,
	holdsDecisions,
	openWorkspace,
	type Workspace,
	type WorkspaceWorld,
} from "./workspace.ts";
