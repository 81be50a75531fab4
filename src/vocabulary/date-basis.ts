/** By which date a record is counted. Two bases are never mixed in one series. */
export const DATE_BASES = {
	recorded: "the date on which it was recorded",
	committed: "the midpoint of the earliest and latest date on which it can have been committed",
	occurred: "the date on which it happened",
	"as at": "the position on a day",
	published: "the period to which the supplier assigns it",
} as const;

export type DateBasis = keyof typeof DATE_BASES;
