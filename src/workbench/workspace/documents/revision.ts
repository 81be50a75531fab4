import type { Kysely } from "kysely";
import type { Turn } from "../chain/turn.ts";
import type { RevisionRow, Tables } from "../database/tables.ts";
import { bytesOf, contentRow } from "./content.ts";

/** How a revision came to be. */
export type RevisionKind = "imported" | "saved" | "merged" | "restored" | "scored" | "approved" | "removed";

/** A document of an assessment: the file at this path of its folder. */
export type DocumentName = { readonly assessment: string; readonly path: string };

/** One state of a document: who made it, when and why, the hash of its bytes, and the revision before. */
export type Revision = RevisionRow;

/** What is to become the next revision of a document; no bytes where the document is taken away. */
export type NextRevision = DocumentName & {
	readonly bytes: Uint8Array | null;
	readonly kind: RevisionKind;
	readonly reason: string;
};

/** The revision of a document that stands now; undefined where there has never been one. */
export async function currentRevision(
	tables: Kysely<Tables>,
	{ assessment, path }: DocumentName,
): Promise<Revision | undefined> {
	return tables
		.selectFrom("revision")
		.selectAll()
		.where("assessment", "=", assessment)
		.where("path", "=", path)
		.orderBy("number", "desc")
		.limit(1)
		.executeTakeFirst();
}

/** A revision of a document by its number. */
export async function revisionOf(
	tables: Kysely<Tables>,
	{ assessment, path }: DocumentName,
	number: number,
): Promise<Revision | undefined> {
	return tables
		.selectFrom("revision")
		.selectAll()
		.where("assessment", "=", assessment)
		.where("path", "=", path)
		.where("number", "=", number)
		.executeTakeFirst();
}

/** The revisions of all documents of an assessment that stand now, by path; documents taken away included. */
export async function currentRevisions(
	tables: Kysely<Tables>,
	assessment: string,
): Promise<ReadonlyMap<string, Revision>> {
	const all = await tables
		.selectFrom("revision")
		.selectAll()
		.where("assessment", "=", assessment)
		.orderBy("path")
		.orderBy("number")
		.execute();
	return new Map(all.map((each) => [each.path, each]));
}

/** The bytes under a hash. */
export async function contentBytes(tables: Kysely<Tables>, hash: string): Promise<Buffer> {
	const content = await tables
		.selectFrom("content")
		.select(["text", "bytes"])
		.where("hash", "=", hash)
		.executeTakeFirst();
	if (!content) throw new Error(`The workspace has lost the content ${hash}. Run bellwether verify.`);
	return bytesOf(content);
}

/** Adds a revision behind the one that stands. The caller records what was done. */
export async function addRevision(turn: Turn, next: NextRevision): Promise<Revision> {
	const before = await currentRevision(turn.tables, next);
	const hash = next.bytes === null ? null : await keepContent(turn, next.bytes);
	const revision: Revision = {
		assessment: next.assessment,
		path: next.path,
		number: (before?.number ?? 0) + 1,
		hash,
		kind: next.kind,
		at: turn.at,
		person: turn.who,
		reason: next.reason,
		previous: before?.number ?? null,
	};
	await turn.keep("revision", revision);
	return revision;
}

/** Keeps bytes under their hash, once however often they come; gives the hash. */
export async function keepContent(turn: Turn, bytes: Uint8Array): Promise<string> {
	const content = contentRow(bytes);
	await turn.tables
		.insertInto("content")
		.values(content)
		.onConflict((conflict) => conflict.column("hash").doNothing())
		.execute();
	return content.hash;
}
