export { type DecisionsHealth, verifyDecisions } from "./chain/verify-decisions.ts";
export { isBusy, WorkspaceUnusable } from "./database/open-database.ts";
export { assessmentNames, exportFiles } from "./folder/export-files.ts";
export { type FolderFile, type FolderFiles, readFolder } from "./folder/folder-files.ts";
export { type ImportReport, importFiles } from "./folder/import-files.ts";
export { placeTaken, writeFolder } from "./folder/write-folder.ts";
export {
	DECISIONS_FILE,
	holdsDecisions,
	openWorkspace,
	type Workspace,
	type WorkspaceWorld,
} from "./workspace.ts";
