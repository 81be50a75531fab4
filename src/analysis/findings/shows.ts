/** What a live figure can show, and what it prints. */
export const SHOWS = {
	value: "the value in the window, in its unit",
	previous: "the value in the other window",
	difference: "the difference with its sign",
	size: "the difference without sign",
	change: "the per cent change without sign",
	"signed-change": "the per cent change with its sign",
	"from-to": "both values, the earlier first",
	interval: "the 95% interval of the per cent change",
	points: "the difference in percentage points, without sign",
	share: "the value as a per cent of another measure",
	rank: "the rank by value in a group, lowest first, with the size of the group",
	"rank-words": "the rank by value for running text",
	"rank-of-change": "the rank by per cent change, lowest first, with the size of the group",
	"rank-of-change-words": "the rank by per cent change for running text",
	average: "the unweighted average of a group, the own area included",
	"against-average": "per cent above or below that average, with its sign",
	stated: "what the supplier stated without counts: a change without sign, a rank, a grade",
	"signed-stated": "a change that the supplier stated without counts, with its sign",
	expected: "when data that are not there are expected",
	"count-of-group": "the number of areas in a group",
} as const;

/** The closed list of what a live figure can show. */
export type Show = keyof typeof SHOWS;

/** Makes a show of a text, or nothing. */
export function readShow(text: string): Show | undefined {
	return Object.hasOwn(SHOWS, text) ? (text as Show) : undefined;
}
