import type { Day, Language, Marking } from "#vocabulary";
import type { Block } from "./block.ts";
import type { Figure } from "./figure.ts";

/** The states of a document, in their order, with the word on its cover. */
export const DOCUMENT_STATES = {
	draft: { en: "Draft", cy: "Drafft" },
	"in review": { en: "In review", cy: "Yn cael ei adolygu" },
	agreed: { en: "Agreed", cy: "Cytunwyd" },
	published: { en: "Published", cy: "Cyhoeddwyd" },
	superseded: { en: "Superseded", cy: "Disodlwyd" },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

/** What stands on the cover. */
export type Cover = {
	readonly partnership: string;
	readonly title: string;
	readonly year: string;
	readonly version: string;
	readonly state: keyof typeof DOCUMENT_STATES;
	readonly date: Day;
	readonly areaName: string;
	readonly notes: readonly string[];
};

/** A document ready to be written in any format: blocks in order, with the figures that stand in them. */
export type Document = {
	readonly cover: Cover;
	readonly language: Language;
	readonly marking: Marking;
	readonly blocks: readonly Block[];
	readonly figures: readonly Figure[];
};
