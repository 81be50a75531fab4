import type { Block, Cover } from "#document";
import type { Language, Marking } from "#vocabulary";

/** A figure as an edition's own data hold it. */
export type EditionFigure = {
	readonly id: string;
	readonly text: string;
	readonly measure: { readonly title: string };
	readonly area: { readonly title: string };
	readonly window: { readonly text: string };
	readonly against?: { readonly text: string };
	readonly breakdown?: string;
};

/** An edition as its files `document.json` and `figures.json` hold it. */
export type EditionData = {
	readonly cover: Cover;
	readonly language: Language;
	readonly marking: Marking;
	readonly blocks: readonly Block[];
	readonly figures: readonly EditionFigure[];
};
