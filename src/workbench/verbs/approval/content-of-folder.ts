import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { belongsToContent, type Content, canonicalText, contentListing } from "#assessment/approval";
import { filesBelow } from "../folder-reading.ts";

/** What of an assessment's folder is approved: the hash of each file that makes the document, and of all of them. */
export function contentOfFolder(folder: string): Content {
	const names = filesBelow(folder, "").filter(belongsToContent);
	const files = new Map(names.map((name) => [name, fileHash(folder, name)]));
	return { hash: sha256(contentListing(files)), files };
}

function fileHash(folder: string, name: string): string {
	const bytes = readFileSync(join(folder, name));
	return sha256(canonicalText(name, bytes.toString("utf8")) ?? bytes);
}

function sha256(content: string | Uint8Array): string {
	return createHash("sha256").update(content).digest("hex");
}
