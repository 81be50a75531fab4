const ABBREVIATION = /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*)(?![\p{L}\p{N}])/gu;
const PLURAL = /(?<=\p{Lu})s$/u;

/**
 * The abbreviations in a text: words with at least two capital letters, a plural s aside, each once.
 *
 * @example
 * abbreviationsIn("ASB fell; OCGs and MoRiLE did not. Kent agreed.") // => ["ASB", "OCG", "MoRiLE"]
 */
export function abbreviationsIn(text: string): string[] {
	const found = [...text.matchAll(ABBREVIATION)].map(([word]) => word.replace(PLURAL, ""));
	return [...new Set(found)].filter((word) => !isCode(word));
}

/** Codes of areas and postcodes are no abbreviations. */
function isCode(word: string): boolean {
	return /\d/.test(word);
}
