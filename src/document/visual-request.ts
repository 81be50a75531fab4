import type { Judgement } from "#vocabulary";
import type { Table } from "./table.ts";

/** The words that every visual has: the message, what is drawn, and what stands under it. */
export type VisualWords = {
	/** The message: “Violent crime rose by a quarter; beyond chance”. */
	readonly title: string;
	/** Measure, area, period, unit. */
	readonly subtitle: string;
	/** Source, method, breaks, illustrative or not; each a sentence. */
	readonly foot: readonly string[];
	/** The alternative text: what a person who does not see the picture needs to know. */
	readonly description: string;
	/** The data, so that nobody has to read values off a picture. */
	readonly table: Table;
	readonly illustrative: boolean;
};

/** One point of a control chart, in the order of time. `value` null is a missing period. */
export type ControlChartPoint = {
	readonly label: string;
	readonly value: number | null;
	readonly centre: number | null;
	readonly lower: number | null;
	readonly upper: number | null;
	readonly judgement?: Judgement;
	readonly incomplete?: boolean;
};

/** A step of the limits, before the point with this index, and why. */
export type ControlChartStep = { readonly index: number; readonly label: string; readonly reason: string };

export type ControlChartRequest = {
	readonly kind: "control chart";
	readonly words: VisualWords;
	readonly unitWords: string;
	readonly places: number;
	readonly points: readonly ControlChartPoint[];
	readonly steps: readonly ControlChartStep[];
	readonly provisional: boolean;
	/** The value to be reached, drawn as a labelled line. */
	readonly target?: number;
};

/** A bar: its label, its length, an interval as a whisker, whether it is the own area. */
export type Bar = {
	readonly label: string;
	readonly value: number;
	readonly lower?: number;
	readonly upper?: number;
	readonly own?: boolean;
	readonly text: string;
};

export type BarsRequest = {
	readonly kind: "bars";
	readonly words: VisualWords;
	readonly unitWords: string;
	readonly bars: readonly Bar[];
	/** A labelled line across all bars. */
	readonly average?: { readonly value: number; readonly label: string };
	/** Bars to both sides of nought, as per cent changes are. */
	readonly diverging: boolean;
};

export type Line = {
	readonly label: string;
	readonly own?: boolean;
	readonly values: readonly (number | null)[];
};

export type LinesRequest = {
	readonly kind: "lines";
	readonly words: VisualWords;
	readonly unitWords: string;
	readonly labels: readonly string[];
	readonly lines: readonly Line[];
	/** Dated events: drawn as a hairline at an index of `labels`. */
	readonly events: readonly { readonly index: number; readonly label: string }[];
	readonly zeroBased: boolean;
};

/** A trail from last year's standing of each theme to this year's, with the decision between. */
export type DecisionTrailRequest = {
	readonly kind: "decision trail";
	readonly words: VisualWords;
	readonly columns: readonly [string, string];
	readonly steps: readonly {
		readonly from: string;
		readonly to: string;
		readonly decision: string;
		readonly fromStanding: string;
		readonly toStanding: string;
	}[];
};

/** Things with two values each, such as harm and likelihood, in a plane whose axes both run from nought to `most`. */
export type ScatterRequest = {
	readonly kind: "scatter";
	readonly words: VisualWords;
	readonly across: string;
	readonly up: string;
	readonly most: number;
	/** In the order in which a list would name them. */
	readonly points: readonly { readonly label: string; readonly across: number; readonly up: number }[];
	/** Regions by their names, each from a height at the right edge; the highest first. */
	readonly bands: readonly { readonly label: string; readonly from: number }[];
	/** Whether a band begins where the product of both values does, or at one height throughout. */
	readonly bandsBy: "product" | "height";
};

/** A picture to be drawn: data only. New kinds are one entry here and one file in the visuals. */
export type VisualRequest =
	| ControlChartRequest
	| BarsRequest
	| LinesRequest
	| DecisionTrailRequest
	| ScatterRequest;
