/**
 * What is awkward about Northbrook, on purpose: each corner is one that real data have, and one place in the program
 * must deal with it. Only the first force has them.
 */
export const AWKWARD_CORNERS = {
	/** The ward of this number (from 0) of the first district got a longer name; its code stayed. */
	renamedWard: { ward: 2, before: "Millgate", after: "Millgate and Weir" },
	/** The ward of this number of the first district got a new code; its name stayed. */
	recodedWard: { ward: 5 },
	/** For this month the force published no street-level file. */
	missingMonth: "2023-11",
	/** This month was published again two months later, with other outcomes and other rows. */
	revisedMonth: { month: "2026-03", rowsAdded: 3, rowsRemoved: 1, monthsLater: 2 },
	/** From this month violence is recorded more completely, which lifts the count by that factor. */
	recordingChange: { month: "2025-01", factor: 1.3 },
	/** Counts of people in hospital below this are withheld by the supplier. */
	withheldBelow: 5,
} as const;
