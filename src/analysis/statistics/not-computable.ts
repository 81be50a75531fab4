/**
 * The closed list of reasons why a statistic has no value, with the words that say so.
 *
 * A missing number says why. The key is what code asks for; the words are for people.
 */
export const notComputableReasons = {
	"not-finite": "a number handed in is not finite",
	"out-of-range": "the numbers are too far apart to compute with",
	"negative-count": "a count is below zero",
	"population-not-positive": "the population is zero or below",
	"previous-zero": "the previous count is zero",
	"both-zero": "both counts are zero",
	"count-zero": "a count is zero",
	"part-exceeds-base": "there are more events than the base has members",
	"not-whole": "a count is not a whole number",
	"too-few-events": "there are too few events",
	"too-few-groups": "there are too few groups",
	"too-few-points": "there are too few points in time",
	"month-missing": "a month of the year has no value in any year",
	"unlike-lengths": "the lists are not of the same length",
	"months-do-not-add-up": "the months do not add up to the count",
	"unlike-windows": "the windows do not hold the same number of months",
	"no-variation": "all values are the same",
	"no-weight": "a code has no weight",
	"no-codes": "the category has no offence codes",
	empty: "there are no values",
} as const;

/** The code of one reason in {@link notComputableReasons}. */
export type NotComputableReason = keyof typeof notComputableReasons;

/** What a statistic returns in place of a number: no value, and why. */
export type NotComputable = {
	readonly kind: "not computable";
	readonly value: null;
	readonly reason: NotComputableReason;
};

/**
 * Says that a statistic has no value, and why.
 *
 * @example
 * notComputable("previous-zero").reason // => "previous-zero"
 */
export function notComputable(reason: NotComputableReason): NotComputable {
	return { kind: "not computable", value: null, reason };
}
