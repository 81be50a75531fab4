import { done, type Outcome, refused } from "#vocabulary";
import type { Act } from "../chain/entry.ts";
import { hashOf } from "../chain/seal.ts";
import { inTurn, type Turn } from "../chain/turn.ts";
import type { Workspace } from "../workspace.ts";
import { pathFault, pathUnfit } from "./document-path.ts";
import { documentProblems } from "./document-problems.ts";
import {
	addRevision,
	currentRevision,
	type DocumentName,
	type Revision,
	type RevisionKind,
	revisionOf,
} from "./revision.ts";
import { type Conflict, conflictOf, setAside, settle } from "./set-aside.ts";

/** A text or file that somebody wants to keep, and the revision that they edited. */
export type SaveRequest = DocumentName & {
	readonly bytes: Uint8Array;
	/** The number of the revision that was edited; nought for a document that is new. */
	readonly basedOn: number;
	readonly who: string;
	readonly reason: string;
	/** The text that was set aside and is taken in by this one. */
	readonly settles?: number;
};

/**
 * What became of a save: a new revision; nothing, since the document says this already; or a conflict, since somebody
 * saved in between. In a conflict both texts are kept.
 */
export type SaveOutcome =
	| { readonly status: "saved" | "unchanged"; readonly revision: Revision }
	| { readonly status: "conflict"; readonly conflict: Conflict };

/** Saves a document. What somebody else saved in between is never overwritten, and what came too late is set aside. */
export async function saveDocument(
	workspace: Workspace,
	request: SaveRequest,
): Promise<Outcome<SaveOutcome>> {
	const kind = request.settles === undefined ? "saved" : "merged";
	return inTurn(workspace, request.who, (turn) => saveInTurn(turn, request, kind, "saved"));
}

/** Saves a document in a turn that has begun, as the act of this name. */
export async function saveInTurn(
	turn: Turn,
	request: SaveRequest,
	kind: RevisionKind,
	act: Act,
): Promise<Outcome<SaveOutcome>> {
	const fault = pathFault(request.path);
	if (fault !== undefined) return refused(pathUnfit(request.path, fault));
	if (!(await assessmentIsThere(turn, request.assessment))) return refused(documentProblems.unknown(request));
	const current = await currentRevision(turn.tables, request);
	const { basedOn } = request;
	if (basedOn !== 0 && !(await revisionOf(turn.tables, request, basedOn)))
		return refused(documentProblems.revisionUnknown(request, basedOn));
	const isSame = current?.hash === hashOf(request.bytes);
	if (!isSame && (current?.number ?? 0) !== basedOn) return done(await kept(turn, request, current));
	const revision = isSame ? current : await addRevision(turn, { ...request, kind });
	await settle(turn, request, revision.number);
	if (isSame && request.settles === undefined) return done({ status: "unchanged", revision });
	await turn.record({ act, subject: subjectOf(request), detail: { revision: revision.number } });
	return done({ status: isSame ? "unchanged" : "saved", revision });
}

/** A document as entries of the chain name it. */
export function subjectOf({ assessment, path }: DocumentName): string {
	return `${assessment}/${path}`;
}

async function assessmentIsThere(turn: Turn, name: string): Promise<boolean> {
	const row = await turn.tables.selectFrom("assessment").select("name").where("name", "=", name).execute();
	return row.length > 0;
}

async function kept(turn: Turn, request: SaveRequest, current: Revision | undefined): Promise<SaveOutcome> {
	const row = await setAside(turn, request, current?.number ?? 0);
	await turn.record({ act: "set aside", subject: subjectOf(request), detail: { number: row.number } });
	return { status: "conflict", conflict: await conflictOf(turn.tables, row) };
}
