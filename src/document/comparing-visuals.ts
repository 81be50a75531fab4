import type { VisualWords } from "./visual-words.ts";

/** Where a point of a funnel lies: between all limits, beyond the inner ones, beyond the outer ones. */
export type FunnelStanding = "within" | "beyond inner" | "beyond outer";

/** The limits of a funnel at one confidence, from the smallest base to the largest. */
export type FunnelLimits = {
	readonly label: string;
	readonly lower: readonly (readonly [base: number, value: number])[];
	readonly upper: readonly (readonly [base: number, value: number])[];
};

/** Rates against the population behind them, with limits of what chance alone would do. */
export type FunnelRequest = {
	readonly kind: "funnel";
	readonly words: VisualWords;
	/** What the height is: the rate in words. */
	readonly up: string;
	/** What the base is: “residents”. */
	readonly across: string;
	readonly points: readonly {
		readonly label: string;
		readonly base: number;
		readonly value: number;
		readonly standing: FunnelStanding;
		readonly own?: boolean;
	}[];
	readonly centre: { readonly value: number; readonly label: string };
	readonly inner: FunnelLimits;
	readonly outer: FunnelLimits;
};

/** One thing in two periods; null where a period has no value. */
export type SlopeLine = {
	readonly label: string;
	readonly own?: boolean;
	readonly values: readonly [number | null, number | null];
	readonly texts: readonly [string, string];
};

/** Things in two periods, joined, so that the steepness tells the change. */
export type SlopeRequest = {
	readonly kind: "slope";
	readonly words: VisualWords;
	readonly unitWords: string;
	readonly periods: readonly [string, string];
	readonly lines: readonly SlopeLine[];
	readonly zeroBased: boolean;
};

/** One value of a row of dots, with an interval as a whisker. */
export type Dot = {
	readonly value: number;
	readonly text: string;
	readonly lower?: number;
	readonly upper?: number;
};

/** Values as dots on a line for each thing; several of a row are told apart by shape and named in `series`. */
export type DotsRequest = {
	readonly kind: "dots";
	readonly words: VisualWords;
	readonly unitWords: string;
	/** One to four; the first is the one that is read first, and whose texts are printed. */
	readonly series: readonly string[];
	readonly rows: readonly {
		readonly label: string;
		readonly own?: boolean;
		/** In the order of `series`. */
		readonly dots: readonly (Dot | null)[];
	}[];
	readonly average?: { readonly value: number; readonly label: string };
	readonly zeroBased: boolean;
};

/** What wholes are made of: each row adds up to a hundred per cent. */
export type SharesRequest = {
	readonly kind: "shares";
	readonly words: VisualWords;
	readonly parts: readonly string[];
	readonly rows: readonly {
		readonly label: string;
		readonly own?: boolean;
		/** In the order of `parts`: the value, from which the share follows, and the share as printed. */
		readonly values: readonly { readonly value: number; readonly text: string }[];
	}[];
};
