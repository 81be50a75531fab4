import type { Located, Location } from "#vocabulary";

/** The standings a theme can have in a year, with the words for a column of them. */
export const STANDINGS = {
	priority: "Priority",
	"cross-cutting": "Cross-cutting theme",
	"business-as-usual": "Business as usual",
	emerging: "Emerging theme",
	removed: "No longer a priority",
	none: "Not named",
} as const;

export type Standing = keyof typeof STANDINGS;

/** What was decided about a theme. */
export const DECISIONS = {
	retain: "Retain",
	remove: "Remove",
	split: "Split",
	merge: "Merge",
	introduce: "Introduce",
	"cross-cutting": "Make cross-cutting",
	"business as usual": "Leave to business as usual",
	undecided: "Not decided yet",
} as const;

export type Decision = keyof typeof DECISIONS;

/** The kinds of reason for a decision. */
export const REASONS = {
	scale: "scale",
	trend: "trend",
	harm: "harm",
	influence: "what the partnership can influence",
	capacity: "capacity",
	complexity: "complexity",
	"business as usual": "now business as usual",
	undecided: "not decided yet",
} as const;

export type ReasonKind = keyof typeof REASONS;

/** Why something was decided: one or more kinds of reason, the weightiest first, and the words for it. */
export type Reason = { readonly kinds: readonly ReasonKind[]; readonly words: string };

/** The objectives of one list of others (a plan, an agreement, a strategy) that a priority serves. */
export type Alignment = {
	readonly list: string;
	readonly objectives: readonly Located<string>[];
	readonly at: Location;
};

/** A theme's way from last year's standing to this year's, and why. */
export type Priority = {
	readonly id: string;
	readonly title: string;
	readonly theme: string;
	readonly lastYear: Standing;
	readonly thisYear: Standing;
	/** Place in the list of priorities, where it is one. */
	readonly rank?: number;
	readonly decision: Decision;
	readonly reason: Reason;
	/** The entries of last year out of which this one came: one for a part of what was split, several for a merger. */
	readonly from: readonly string[];
	/** Why its place differs from the one that its score gives. */
	readonly orderReason?: string;
	readonly aligned: readonly Alignment[];
	/** Where the entry stands, and where single parts of it do. */
	readonly at: PriorityPlaces;
};

/** Where the parts of an entry stand that something else may contradict. */
export type PriorityPlaces = {
	readonly entry: Location;
	readonly theme: Location;
	readonly lastYear: Location;
	readonly decision: Location;
	readonly reason: Location;
	readonly rank: Location;
};

/** The kinds of list that a document shows. */
export const PRIORITY_LISTS = [
	"recommended",
	"last-year",
	"cross-cutting",
	"emerging",
	"business-as-usual",
	"removed",
] as const;

export type PriorityList = (typeof PRIORITY_LISTS)[number];

/** The priorities of one list in their order. One list serves every place of the document that shows it. */
export function prioritiesIn(list: PriorityList, priorities: readonly Priority[]): Priority[] {
	const chosen = priorities.filter((priority) => {
		if (list === "recommended") return priority.thisYear === "priority";
		if (list === "last-year") return priority.lastYear === "priority";
		if (list === "emerging") return priority.lastYear === "emerging";
		return priority.thisYear === list;
	});
	if (list !== "recommended") return chosen;
	return chosen.sort(
		(left, right) => (left.rank ?? Number.POSITIVE_INFINITY) - (right.rank ?? Number.POSITIVE_INFINITY),
	);
}

/** The kinds of a reason in a row of words: “scale, trend”. */
export function reasonKinds({ kinds }: Reason): string {
	return kinds.map((kind) => REASONS[kind]).join(", ");
}
