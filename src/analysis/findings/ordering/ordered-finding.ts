import type { ChangeFinding } from "../change-finding.ts";
import type { OutlookFinding } from "../outlook-finding.ts";
import type { PeerPosition } from "../peer-position.ts";
import type { Finding } from "../say-finding.ts";
import type { SignalFinding } from "../signal-finding.ts";
import type { Direction } from "../words/change-words.ts";
import type { WeightParts } from "./weight.ts";

/** What stands beside a finding of the same measure: each answers a question that the finding leaves open. */
export type Beside = {
	/** The control chart of its months. */
	readonly signal?: SignalFinding;
	/** Its place among similar areas. */
	readonly peers?: PeerPosition;
	/** The same change in the area of which the own one is part. */
	readonly county?: ChangeFinding;
	/** What to expect of the next months. */
	readonly outlook?: OutlookFinding;
	/** Its harm by offence codes; absent where it has none, which is never guessed. */
	readonly harm?: number;
};

/** A finding with its place in the order, and what that place stands on. */
export type OrderedFinding = {
	/** The same for the same question: `change crime.robbery year`. */
	readonly id: string;
	readonly finding: Finding;
	/** The name of the window of the settings in which it was found; absent where it has none. */
	readonly windowName?: string;
	readonly direction: Direction;
	/** How sure, from 0 to 1. */
	readonly certainty: number;
	/** How much it matters, from 0 to 1. */
	readonly weight: number;
	readonly parts: WeightParts;
	/** certainty x weight. */
	readonly order: number;
	/** Whether it is welcome, by the polarity of its measure. */
	readonly meaning: "concern" | "improvement" | "neither";
	/** Whether it rests on values that were made to show a method: such findings come last. */
	readonly illustrative: boolean;
	readonly beside: Beside;
};
