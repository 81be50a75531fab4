import { done, type Outcome, refused } from "#vocabulary";
import { inTurn } from "../chain/turn.ts";
import { type DifferenceLine, lineDifference } from "../merging/line-difference.ts";
import type { Workspace } from "../workspace.ts";
import { contentRow } from "./content.ts";
import { documentProblems } from "./document-problems.ts";
import {
	addRevision,
	contentBytes,
	currentRevision,
	currentRevisions,
	type DocumentName,
	type Revision,
	revisionOf,
} from "./revision.ts";
import { type SaveOutcome, subjectOf } from "./save-document.ts";

/** The documents of an assessment that stand now, each with its last revision, in the order of their paths. */
export async function documentsOf({ tables }: Workspace, assessment: string): Promise<readonly Revision[]> {
	return [...(await currentRevisions(tables, assessment)).values()].filter(({ hash }) => hash !== null);
}

/** Every revision of a document, the newest first. */
export async function historyOf(
	{ tables }: Workspace,
	{ assessment, path }: DocumentName,
): Promise<readonly Revision[]> {
	return tables
		.selectFrom("revision")
		.selectAll()
		.where("assessment", "=", assessment)
		.where("path", "=", path)
		.orderBy("number", "desc")
		.execute();
}

/** A revision with its bytes: the one of this number, or the one that stands now. */
export async function readDocument(
	{ tables }: Workspace,
	document: DocumentName,
	number?: number,
): Promise<Outcome<{ readonly revision: Revision; readonly bytes: Uint8Array }>> {
	const revision =
		number === undefined
			? await currentRevision(tables, document)
			: await revisionOf(tables, document, number);
	if (!revision)
		return refused(
			number === undefined
				? documentProblems.unknown(document)
				: documentProblems.revisionUnknown(document, number),
		);
	if (revision.hash === null) return refused(documentProblems.withoutContent(document, revision.number));
	return done({ revision, bytes: await contentBytes(tables, revision.hash) });
}

/** How one revision of a document became another, line by line. */
export async function differenceOf(
	workspace: Workspace,
	document: DocumentName,
	{ from, to }: { readonly from: number; readonly to: number },
): Promise<Outcome<readonly DifferenceLine[]>> {
	const before = await readDocument(workspace, document, from);
	const after = await readDocument(workspace, document, to);
	if (!before.ok) return before;
	if (!after.ok) return after;
	const [first, second] = [contentRow(before.value.bytes).text, contentRow(after.value.bytes).text];
	if (first === null || second === null) return refused(documentProblems.noText(document));
	return done(lineDifference(first, second));
}

/** What is to be put back as it was, by whom and why. */
export type RestoreRequest = DocumentName & {
	readonly number: number;
	readonly who: string;
	readonly reason: string;
};

/** Makes a revision that says again what an earlier one said; all that came between stays in the history. */
export async function restoreRevision(
	workspace: Workspace,
	request: RestoreRequest,
): Promise<Outcome<Exclude<SaveOutcome, { status: "conflict" }>>> {
	return inTurn(workspace, request.who, async (turn) => {
		const earlier = await revisionOf(turn.tables, request, request.number);
		if (!earlier) return refused(documentProblems.revisionUnknown(request, request.number));
		if (earlier.hash === null) return refused(documentProblems.withoutContent(request, request.number));
		const current = await currentRevision(turn.tables, request);
		if (current?.hash === earlier.hash) return done({ status: "unchanged", revision: current });
		const bytes = await contentBytes(turn.tables, earlier.hash);
		const revision = await addRevision(turn, { ...request, bytes, kind: "restored" });
		const detail = { revision: revision.number, as: request.number };
		await turn.record({ act: "restored", subject: subjectOf(request), detail });
		return done({ status: "saved", revision });
	});
}

/** Takes a document away by a revision without content; refused where somebody has saved it since it was opened. */
export async function takeAway(
	workspace: Workspace,
	request: DocumentName & { readonly basedOn: number; readonly who: string; readonly reason: string },
): Promise<Outcome<Revision>> {
	return inTurn(workspace, request.who, async (turn) => {
		const current = await currentRevision(turn.tables, request);
		if (!current || current.hash === null) return refused(documentProblems.unknown(request));
		if (current.number !== request.basedOn)
			return refused(documentProblems.changedMeanwhile(request, current.person));
		const revision = await addRevision(turn, { ...request, bytes: null, kind: "removed" });
		await turn.record({
			act: "taken away",
			subject: subjectOf(request),
			detail: { revision: revision.number },
		});
		return done(revision);
	});
}
