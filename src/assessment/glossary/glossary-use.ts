import { abbreviationsIn } from "./abbreviations.ts";
import type { Term } from "./glossary.ts";

/** The text of one part of a document, by the name of the part. */
export type PartText = { readonly part: string; readonly text: string };

/** What a glossary made from use holds, and what is amiss. */
export type GlossaryUse = {
	readonly terms: readonly Term[];
	/** Abbreviations that the document uses and nobody explains, with the part in which they first stand. */
	readonly undefined: readonly { readonly term: string; readonly part: string }[];
};

/** The terms that a document uses, in alphabetical order. A term with a meaning of its own for some parts counts where they use it. */
export function glossaryOf(parts: readonly PartText[], terms: readonly Term[]): GlossaryUse {
	const uses = parts.flatMap(({ part, text }) => abbreviationsIn(text).map((term) => ({ term, part })));
	const isMeant = (term: Term) =>
		uses.some(
			(use) => use.term === term.term && (term.sections.length === 0 || term.sections.includes(use.part)),
		);
	const known = new Set(terms.map((term) => term.term));
	const missing = uses.filter((use) => !known.has(use.term));
	return {
		terms: terms.filter(isMeant).sort((left, right) => left.term.localeCompare(right.term, "en-GB")),
		undefined: missing.filter((use, index) => missing.findIndex((each) => each.term === use.term) === index),
	};
}
