const ABBREVIATED =
	/(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|no|nos|Mr|Mrs|Ms|Dr|St|c|ca|incl|excl|p|pp|para|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Fig|Ltd|inc|Ref)|\b[A-Z])\.$/;
const END = /[.!?]["”’)]?\s+(?=["“‘(]?[A-Z0-9£])|[;]\s*\n/g;

/** A sentence of a longer text: from `start` up to `end`. */
export type Span = { readonly start: number; readonly end: number };

/**
 * Splits running text into sentences; decimals, dates and common abbreviations do not end one.
 *
 * @example
 * sentenceSpans("It fell by 3.5%. Robbery rose, e.g. in Fant.").length // => 2
 */
export function sentenceSpans(text: string): Span[] {
	const spans: Span[] = [];
	let start = 0;
	for (const match of text.matchAll(END)) {
		const end = match.index + match[0].trimEnd().length;
		if (ABBREVIATED.test(text.slice(start, match.index + 1))) continue;
		spans.push({ start, end });
		start = match.index + match[0].length;
	}
	if (text.slice(start).trim() !== "") spans.push({ start, end: text.length });
	return spans;
}
