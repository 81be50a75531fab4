import type { Day, Language, Marking } from "#vocabulary";
import type { Block } from "./block.ts";
import type { Figure } from "./figure.ts";

/** What stands on the cover. */
export type Cover = {
	readonly partnership: string;
	readonly title: string;
	readonly year: string;
	readonly version: string;
	readonly state: "draft" | "in review" | "agreed" | "published" | "superseded";
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
