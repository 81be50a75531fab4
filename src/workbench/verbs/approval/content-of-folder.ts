import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
	type Content,
	canonicalText,
	contentListing,
	contentNames,
	type DocumentKind,
	NAMING_FILES,
} from "#assessment/approval";
import { filesReached } from "../folder-reading.ts";

/** What of an assessment's folder is approved: the hash of each file that makes the document, and of all of them. */
export function contentOfFolder(folder: string, kind: DocumentKind = "assessment"): Content {
	const reached = filesReached(folder);
	const naming = reached.filter((name) => NAMING_FILES.includes(name));
	const texts = new Map(naming.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
	const names = contentNames(reached, texts, kind);
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
