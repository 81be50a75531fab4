import { done, type Outcome, refused } from "#vocabulary";
import {
	type BackupManifest,
	endAllSessions,
	holdsDecisions,
	restoreBackup,
	type Workspace,
	writeBackup,
} from "#workbench/workspace";
import { type DecisionRequest, withDecisions } from "../decisions/with-decisions.ts";
import { verifyWorkspace, type WorkspaceHealth } from "./verify.ts";
import { holdsLoads, withStore, workspaceMissing } from "./workspace.ts";

/** Which workspace is to be copied, and where to. */
export type BackupRequest = DecisionRequest & { readonly target: string };

/** Which backup is to be brought back; `workspace` is a folder that is empty or not there. */
export type RestoreRequest = DecisionRequest & { readonly backup: string };

/** Writes a backup of a workspace while it is in use: decisions, files as received and their loads. */
export async function backUp(request: BackupRequest): Promise<Outcome<BackupManifest>> {
	const { workspace: folder, target, now, who } = request;
	if (!holdsLoads(folder) && !holdsDecisions(folder)) return refused(workspaceMissing(folder));
	const write = (workspace?: Workspace) =>
		writeBackup({ folder, target, now, who, ...(workspace && { workspace }) });
	const withPeople = () => (holdsDecisions(folder) ? withDecisions(request, write) : write());
	if (!holdsLoads(folder)) return withPeople();
	return withStore(request, (store) => store.undisturbed(withPeople));
}

/** Brings a backup back into an empty folder, ends the sessions in it, and looks at every file and act of it. */
export async function bringBack(
	request: RestoreRequest,
): Promise<Outcome<{ readonly manifest: BackupManifest; readonly health: WorkspaceHealth }>> {
	const restored = await restoreBackup(request.backup, request.workspace);
	if (!restored.ok) return restored;
	const { madeAt } = restored.value;
	if (holdsDecisions(request.workspace)) {
		const ended = await withDecisions(request, async (workspace) =>
			done(await endAllSessions(workspace, { who: request.who, madeAt })),
		);
		if (!ended.ok) return ended;
	}
	const verified = await verifyWorkspace(request);
	if (!verified.ok) return verified;
	return done({ manifest: restored.value, health: verified.value }, verified.problems);
}
