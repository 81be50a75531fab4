import type { RebuildReport } from "#evidence/store";
import { done, type Known, type Outcome, refused } from "#vocabulary";
import { shippedKnown } from "../reference.ts";
import { type WorkspaceRequest, withStore } from "./workspace.ts";

/** What is to be rebuilt, and who is told how far it has come. */
export type RebuildRequest = WorkspaceRequest & {
	readonly report: (done: number, of: number) => void;
	/** Measures and areas that returns may name; those that ship with the program where absent. */
	readonly known?: Known;
};

/** Makes every load of a workspace anew from the files as received. */
export async function rebuildWorkspace(request: RebuildRequest): Promise<Outcome<RebuildReport>> {
	return withStore(request, async (store) => {
		const rebuilt = await store.rebuild(request.known ?? shippedKnown(), request.report);
		return "problems" in rebuilt ? refused(...rebuilt.problems) : done(rebuilt);
	});
}
