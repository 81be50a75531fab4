/** Government security classifications as far as partnerships use them, in rising order. */
export const MARKINGS = ["OFFICIAL", "OFFICIAL-SENSITIVE"] as const;

export type Marking = (typeof MARKINGS)[number];

/**
 * The highest of several markings; OFFICIAL if there are none.
 *
 * @example
 * highestMarking(["OFFICIAL", "OFFICIAL-SENSITIVE"]) // => "OFFICIAL-SENSITIVE"
 */
export function highestMarking(markings: Iterable<Marking>): Marking {
	let highest = 0;
	for (const marking of markings) highest = Math.max(highest, MARKINGS.indexOf(marking));
	return MARKINGS[highest] ?? "OFFICIAL";
}
