import type { Kysely } from "kysely";
import {
	type Content,
	canonicalText,
	contentListing,
	contentNames,
	NAMING_FILES,
} from "#assessment/approval";
import { hashOf } from "../chain/seal.ts";
import type { Tables } from "../database/tables.ts";
import { contentBytes, currentRevisions } from "../documents/revision.ts";

/** What of an assessment is approved, as its documents stand now; the same as that of its folder once exported. */
export async function contentOfDocuments(tables: Kysely<Tables>, assessment: string): Promise<Content> {
	const hashes = new Map<string, string>();
	const texts = new Map<string, string>();
	for (const { path, hash } of (await currentRevisions(tables, assessment)).values()) {
		if (hash === null) continue;
		hashes.set(path, hash);
		if (NAMING_FILES.includes(path)) texts.set(path, (await contentBytes(tables, hash)).toString("utf8"));
	}
	const files = new Map<string, string>();
	for (const path of contentNames([...hashes.keys()], texts)) {
		const bytes = await contentBytes(tables, hashes.get(path) ?? "");
		files.set(path, hashOf(canonicalText(path, bytes.toString("utf8")) ?? bytes));
	}
	return { hash: hashOf(contentListing(files)), files };
}
