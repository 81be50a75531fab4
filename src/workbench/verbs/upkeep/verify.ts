import type { StoreHealth } from "#evidence/store";
import { done, type Outcome, refused } from "#vocabulary";
import { type DecisionsHealth, holdsDecisions, verifyDecisions } from "#workbench/workspace";
import { withDecisions } from "../decisions/with-decisions.ts";
import { holdsLoads, type WorkspaceRequest, withStore, workspaceMissing } from "./workspace.ts";

/** What a look at a workspace found; `decisions` where it keeps assessments or people. */
export type WorkspaceHealth = StoreHealth & { readonly decisions?: DecisionsHealth };

const NO_LOADS: StoreHealth = { loads: 0, receivedFiles: 0, rows: 0, problems: [] };

/**
 * Looks at every file of a workspace and at all that people decided: nothing is missing, changed or unaccounted for,
 * and the chain of acts is whole.
 */
export async function verifyWorkspace(request: WorkspaceRequest): Promise<Outcome<WorkspaceHealth>> {
	const { workspace } = request;
	if (!holdsLoads(workspace) && !holdsDecisions(workspace)) return refused(workspaceMissing(workspace));
	const store = holdsLoads(workspace)
		? await withStore(request, async (opened) => done(await opened.verify()))
		: done(NO_LOADS);
	const decisions = holdsDecisions(workspace)
		? await withDecisions(request, async (opened) => done(await verifyDecisions(opened)))
		: done(undefined);
	if (!store.ok) return store;
	if (!decisions.ok) return decisions;
	const problems = [...store.value.problems, ...(decisions.value?.problems ?? [])];
	const health = { ...store.value, problems, ...(decisions.value && { decisions: decisions.value }) };
	return done(health, problems);
}
