import type { VisualWords } from "./visual-words.ts";

/** A class of values: from its lower limit up to that of the next, and its words. At most five, the lowest first. */
export type ValueClass = { readonly from: number; readonly label: string };

/** When things happen: the hours of the day against months or days of the week. */
export type HoursRequest = {
	readonly kind: "hours";
	readonly words: VisualWords;
	readonly unitWords: string;
	/** Months or days, in order. */
	readonly rows: readonly string[];
	/** A row for each of `rows`, a value for each hour from midnight; null where none is known. */
	readonly values: readonly (readonly (number | null)[])[];
	readonly classes: readonly ValueClass[];
};

/** How unevenly things lie: the share of the places against the share of what happens there, both from nought to one. */
export type LorenzRequest = {
	readonly kind: "lorenz";
	readonly words: VisualWords;
	readonly across: string;
	readonly up: string;
	readonly curves: readonly {
		readonly label: string;
		readonly points: readonly { readonly across: number; readonly up: number }[];
	}[];
	/** A place of the first curve to be read: “the busiest fifth has half”. */
	readonly marked?: { readonly across: number; readonly up: number; readonly label: string };
};
