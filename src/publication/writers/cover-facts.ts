import { DOCUMENT_STATES, type Document } from "#document";
import { describeDay } from "#vocabulary";
import type { ProvenanceLine } from "./provenance.ts";
import { writerWords } from "./words.ts";

/** The state of a document in its own language, as the cover and every running header say it. */
export function stateWords({ cover, language }: Document): string {
	return DOCUMENT_STATES[cover.state][language];
}

/** The lines on a cover below the title, the same in every format: area, version, state, date, marking. */
export function coverFacts(document: Document): ProvenanceLine[] {
	const { cover, language, marking } = document;
	const words = writerWords(language);
	return [
		{ label: words.area, words: cover.areaName },
		{ label: words.version, words: cover.version },
		{ label: words.state, words: stateWords(document) },
		{ label: words.date, words: describeDay(cover.date, language) },
		{ label: words.marking, words: marking },
	];
}
