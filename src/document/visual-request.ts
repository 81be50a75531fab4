import type { Judgement } from "#vocabulary";
import type { DotsRequest, FunnelRequest, SharesRequest, SlopeRequest } from "./comparing-visuals.ts";
import type { HexMapRequest, MapRequest } from "./map-visuals.ts";
import type { HoursRequest, LorenzRequest } from "./spread-visuals.ts";
import type { VisualWords } from "./visual-words.ts";

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

/** What a control chart says in the end: its latest point, and on which side of the centre line that lies. */
export type VariationVerdict = {
	readonly judgement: Judgement | "common cause" | "not judged";
	readonly direction?: "high" | "low";
};

/** Whether a process as it stands meets its target: always, never, or now and then. */
export type AssuranceVerdict = "passes" | "fails" | "hit and miss";

/** One of several small control charts. */
export type Panel = Pick<ControlChartRequest, "points" | "steps" | "places" | "provisional" | "target"> & {
	readonly label: string;
	readonly variation: VariationVerdict;
	readonly assurance?: AssuranceVerdict;
};

/** Control charts of one page, with their verdicts; on one axis where their levels are compared. */
export type MultiplesRequest = {
	readonly kind: "small multiples";
	readonly words: VisualWords;
	readonly unitWords: string;
	readonly sharedScale: boolean;
	readonly panels: readonly Panel[];
};

/** A bar: its label, its length, an interval as a whisker, whether it is the own area. */
export type Bar = {
	readonly label: string;
	readonly value: number;
	readonly lower?: number;
	readonly upper?: number;
	/** Where chance alone would put a bar of this size: drawn behind it, told by `rangeLabel`. */
	readonly range?: { readonly lower: number; readonly upper: number };
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
	/** What the ranges behind the bars are. */
	readonly rangeLabel?: string;
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
	| ScatterRequest
	| MultiplesRequest
	| FunnelRequest
	| SlopeRequest
	| DotsRequest
	| SharesRequest
	| HoursRequest
	| LorenzRequest
	| MapRequest
	| HexMapRequest;
