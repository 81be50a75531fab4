import type { Day, Location } from "#vocabulary";
import type { PrintedTable } from "../tables/printed-table.ts";
import type { Mention } from "./mention.ts";

/** A heading with the chain of numbers that it prints, if any: "3.1" is [3, 1]. */
export type ManuscriptHeading = {
	readonly text: string;
	readonly number: string | undefined;
	readonly at: Location;
	/** The position of the first sentence below it. */
	readonly before: number;
	/** How many tables stand before it. */
	readonly tablesBefore: number;
};

/** A list item's marker as printed, with the list that it belongs to. */
export type ListMarker = { readonly list: number; readonly number: number | undefined };

/** A sentence (or the words of a heading or list item) with the numbers and times that it mentions. */
export type Sentence = {
	readonly index: number;
	readonly text: string;
	/** The text with every mention replaced by its mark, such as `‹n3›`: what patterns are matched on. */
	readonly masked: string;
	readonly mentions: readonly Mention[];
	readonly at: Location;
	readonly lastLine: number;
	readonly role: "prose" | "heading" | "item";
	readonly paragraph: number;
	/** The heading above it: its position in the list of headings, -1 before the first. */
	readonly heading: number;
	/** The nearest numbered heading above it, or the nearest of any kind where none is numbered. */
	readonly section: string;
	readonly marker: ListMarker | undefined;
	/** The place of an offset of `text`. */
	readonly placeAt: (offset: number) => Location;
};

/** A picture that the format itself knows of. */
export type ManuscriptPicture = { readonly at: Location; readonly words: string; readonly before: number };

/** A document ready to be checked: its sentences, headings, tables and pictures in reading order. */
export type Manuscript = {
	readonly file: string;
	readonly sentences: readonly Sentence[];
	readonly headings: readonly ManuscriptHeading[];
	readonly tables: readonly PrintedTable[];
	readonly pictures: readonly ManuscriptPicture[];
	/** The day of the document, if it prints one. */
	readonly dated: Day | undefined;
};
