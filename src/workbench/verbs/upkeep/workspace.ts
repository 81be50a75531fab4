import { existsSync } from "node:fs";
import { join } from "node:path";
import { openStore, type Store } from "#evidence/store";
import { type Outcome, type Problem, refused } from "#vocabulary";

/** A workspace, and the clock. */
export type WorkspaceRequest = { readonly workspace: string; readonly now: () => Date };

/** Does something with the store of a workspace that is there; to look after one must not make one. */
export async function withStore<Value>(
	{ workspace, now }: WorkspaceRequest,
	act: (store: Store) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
	if (!holdsLoads(workspace)) return refused(workspaceMissing(workspace));
	const store = await openStore(workspace, { now });
	try {
		return await act(store);
	} finally {
		store.close();
	}
}

/** Whether a workspace's folder holds loads, or those that a rebuilding put aside. */
export function holdsLoads(workspace: string): boolean {
	return ["loads", "loads-before"].some((name) => existsSync(join(workspace, name)));
}

/** The problem of a folder that is no workspace. */
export function workspaceMissing(workspace: string): Problem {
	return {
		code: "workspace-missing",
		stops: "document",
		at: { file: workspace },
		says: "There is no workspace here.",
		next: "Name it with --workspace, or load files to make one.",
	};
}
