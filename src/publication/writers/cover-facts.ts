import type { Cover, Document } from "#document";
import { describeDay, type Language } from "#vocabulary";
import type { ProvenanceLine } from "./provenance.ts";
import { writerWords } from "./words.ts";

const STATES: { readonly [Name in Cover["state"]]: { readonly [Key in Language]: string } } = {
	draft: { en: "Draft", cy: "Drafft" },
	"in review": { en: "In review", cy: "Yn cael ei adolygu" },
	agreed: { en: "Agreed", cy: "Cytunwyd" },
	published: { en: "Published", cy: "Cyhoeddwyd" },
	superseded: { en: "Superseded", cy: "Disodlwyd" },
};

/** The lines on a cover below the title, the same in every format: area, version, state, date, marking. */
export function coverFacts({ cover, language, marking }: Document): ProvenanceLine[] {
	const words = writerWords(language);
	return [
		{ label: words.area, words: cover.areaName },
		{ label: words.version, words: cover.version },
		{ label: words.state, words: STATES[cover.state][language] },
		{ label: words.date, words: describeDay(cover.date, language) },
		{ label: words.marking, words: marking },
	];
}
