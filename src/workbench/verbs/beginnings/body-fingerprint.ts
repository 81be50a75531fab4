import { createHash } from "node:crypto";
import type { Prose } from "#publication/composition";

const DIGITS = 16;

/** The fingerprint of a page's text, the blank lines around it aside. */
export function bodyFingerprint(body: string): string {
	return createHash("sha256").update(body.trim()).digest("hex").slice(0, DIGITS);
}

/** A page, marked as untouched while its text is what it was when it began. */
export function withUntouched(prose: Prose): Prose {
	const { begun } = prose.front;
	if (!begun || begun.fingerprint !== bodyFingerprint(prose.body)) return prose;
	return { ...prose, untouched: begun.begun };
}
