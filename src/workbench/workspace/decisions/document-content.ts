import type { Kysely } from "kysely";
import { belongsToContent, type Content, canonicalText, contentListing } from "#assessment/approval";
import { hashOf } from "../chain/seal.ts";
import type { Tables } from "../database/tables.ts";
import { contentBytes, currentRevisions } from "../documents/revision.ts";

/** What of an assessment is approved, as its documents stand now; the same as that of its folder once exported. */
export async function contentOfDocuments(tables: Kysely<Tables>, assessment: string): Promise<Content> {
	const files = new Map<string, string>();
	for (const { path, hash } of (await currentRevisions(tables, assessment)).values()) {
		if (hash === null || !belongsToContent(path)) continue;
		const bytes = await contentBytes(tables, hash);
		files.set(path, hashOf(canonicalText(path, bytes.toString("utf8")) ?? bytes));
	}
	return { hash: hashOf(contentListing(files)), files };
}
