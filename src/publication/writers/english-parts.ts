import type { Block } from "#document";
import type { Language } from "#vocabulary";

/** Generators whose lists and definitions are sentences of the program; those of others repeat what the partnership wrote. */
const PROGRAM_WORDS: ReadonlySet<string> = new Set(["checks", "emerging", "methods-used", "scores"]);

/**
 * Whether a block is a text of the program's own, which it has in English only: in a document of another language a reader
 * is told so, and a screen reader changes its voice. What the partnership wrote is in the document's language.
 */
export function isProgramText({ kind, provenance }: Block): boolean {
	if (provenance.kind !== "generated") return false;
	if (kind === "paragraph" || kind === "heading") return true;
	return (kind === "list" || kind === "definitions") && PROGRAM_WORDS.has(provenance.by);
}

/** The language to be told of a part that is English, if the document is in another. */
export function toldEnglish(document: Language): "en" | undefined {
	return document === "en" ? undefined : "en";
}
