import type { StoreHealth } from "#evidence/store";
import { done, type Outcome } from "#vocabulary";
import { type WorkspaceRequest, withStore } from "./workspace.ts";

/** Looks at every file of a workspace: nothing is missing, changed or unaccounted for. */
export async function verifyWorkspace(request: WorkspaceRequest): Promise<Outcome<StoreHealth>> {
	return withStore(request, async (store) => {
		const health = await store.verify();
		return done(health, health.problems);
	});
}
