import type { Kysely } from "kysely";
import type { Turn } from "../chain/turn.ts";
import type { SetAsideRow, Tables } from "../database/tables.ts";
import { type MergeProposal, mergeTexts } from "../merging/merge-texts.ts";
import type { Workspace } from "../workspace.ts";
import { contentRow } from "./content.ts";
import { contentBytes, type DocumentName, keepContent, type Revision, revisionOf } from "./revision.ts";

/** Two texts made from one: the one that was set aside, the revision that stands, and a proposal that joins them. */
export type Conflict = {
	/** The number under which the late text is kept; the save that takes it in names it. */
	readonly setAside: SetAsideRow;
	readonly yours: Uint8Array;
	/** The revision that stood when the late text came; its bytes, or null where the document had been taken away. */
	readonly against: Revision | undefined;
	readonly theirs: Uint8Array | null;
	/** Missing where one of the files is no text. */
	readonly proposal?: MergeProposal;
};

type LateText = DocumentName & {
	readonly bytes: Uint8Array;
	readonly basedOn: number;
	readonly reason: string;
};

/** Keeps a text that came too late. The caller records what was done. */
export async function setAside(turn: Turn, late: LateText, against: number): Promise<SetAsideRow> {
	const last = await turn.tables
		.selectFrom("setAside")
		.select("number")
		.orderBy("number", "desc")
		.limit(1)
		.executeTakeFirst();
	const row: SetAsideRow = {
		number: (last?.number ?? 0) + 1,
		assessment: late.assessment,
		path: late.path,
		hash: await keepContent(turn, late.bytes),
		basedOn: late.basedOn,
		against,
		at: turn.at,
		person: turn.who,
		reason: late.reason,
		settledBy: null,
	};
	await turn.keep("setAside", row);
	return row;
}

/** Notes that a revision has taken in the text that a save settles, if it belongs to the same document. */
export async function settle(
	turn: Turn,
	{ settles, assessment, path }: DocumentName & { readonly settles?: number },
	settledBy: number,
): Promise<void> {
	if (settles === undefined) return;
	const row = await turn.tables
		.selectFrom("setAside")
		.selectAll()
		.where("number", "=", settles)
		.where("assessment", "=", assessment)
		.where("path", "=", path)
		.executeTakeFirst();
	if (row) await turn.keep("setAside", { ...row, settledBy });
}

/** The texts of an assessment that were set aside and that no revision has taken in yet, each with its conflict. */
export async function openConflicts({ tables }: Workspace, assessment: string): Promise<readonly Conflict[]> {
	const rows = await tables
		.selectFrom("setAside")
		.selectAll()
		.where("assessment", "=", assessment)
		.where("settledBy", "is", null)
		.orderBy("number")
		.execute();
	return Promise.all(rows.map((row) => conflictOf(tables, row)));
}

/** The conflict of a text that was set aside, with the merge that is proposed. */
export async function conflictOf(tables: Kysely<Tables>, row: SetAsideRow): Promise<Conflict> {
	const against = row.against === 0 ? undefined : await revisionOf(tables, row, row.against);
	const base = row.basedOn === 0 ? undefined : await revisionOf(tables, row, row.basedOn);
	const yours = await contentBytes(tables, row.hash);
	const theirs = await bytesAt(tables, against);
	const texts = [await bytesAt(tables, base), yours, theirs].map((bytes) =>
		bytes === null ? "" : contentRow(bytes).text,
	);
	const [baseText = null, yourText = null, theirText = null] = texts;
	const isText = theirs !== null && baseText !== null && yourText !== null && theirText !== null;
	return {
		setAside: row,
		yours,
		against,
		theirs,
		...(isText && { proposal: mergeTexts(baseText, yourText, theirText) }),
	};
}

async function bytesAt(tables: Kysely<Tables>, revision: Revision | undefined): Promise<Buffer | null> {
	return revision?.hash ? contentBytes(tables, revision.hash) : null;
}
