import { randomBytes } from "node:crypto";
import { done, nearest, type Outcome, type Problem, refused, shown } from "#vocabulary";
import {
	assessmentNames,
	holdsDecisions,
	isBusy,
	openWorkspace,
	type Workspace,
	WorkspaceUnusable,
} from "#workbench/workspace";
import type { WorkspaceRequest } from "../upkeep/workspace.ts";

/** A workspace, the clock, and who asks. */
export type DecisionRequest = WorkspaceRequest & { readonly who: string };

/** Does something with the decisions of a workspace that is there. */
export async function withDecisions<Value>(
	request: WorkspaceRequest,
	act: (workspace: Workspace) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
	if (!holdsDecisions(request.workspace)) return refused(decisionsMissing(request.workspace));
	return withNewDecisions(request, act);
}

/** Does something with the decisions of a workspace, which are begun where there are none. */
export async function withNewDecisions<Value>(
	{ workspace: folder, now }: WorkspaceRequest,
	act: (workspace: Workspace) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
	let workspace: Workspace | undefined;
	try {
		workspace = await openWorkspace(folder, { now, random: randomBytes });
		return await act(workspace);
	} catch (fault) {
		if (fault instanceof WorkspaceUnusable) return refused(unusable(folder, fault.message));
		if (isBusy(fault)) return refused(busy(folder));
		throw fault;
	} finally {
		await workspace?.close();
	}
}

/** The name of an assessment that the workspace keeps, or the problem that it keeps none of this name. */
export async function knownAssessment(workspace: Workspace, written: string): Promise<Outcome<string>> {
	const names = await assessmentNames(workspace);
	if (names.includes(written)) return done(written);
	const near = nearest(written, names);
	const listed =
		names.length === 0 ? "Bring one in with bellwether import." : `There are: ${names.join(", ")}.`;
	return refused({
		code: "assessment-unknown",
		stops: "document",
		at: { file: written },
		says: "The workspace keeps no assessment of this name.",
		found: shown(written),
		next: near === undefined ? listed : `Did you mean ${near}?`,
	});
}

function decisionsMissing(folder: string): Problem {
	return {
		code: "workspace-missing",
		stops: "document",
		at: { file: folder },
		says: "There is no workspace with assessments or people here.",
		next: "Name it with --workspace, or make one with bellwether import or bellwether users add.",
	};
}

function unusable(folder: string, says: string): Problem {
	return {
		code: "workspace-unusable",
		stops: "document",
		at: { file: folder },
		says,
		next: "Use the version of the program that made it, or bring the workspace back from a backup.",
	};
}

function busy(folder: string): Problem {
	return {
		code: "workspace-busy",
		stops: "document",
		at: { file: folder },
		says: "Another process has been writing to this workspace all the while. Nothing was changed.",
		next: "Run the same command again when it has finished.",
	};
}
