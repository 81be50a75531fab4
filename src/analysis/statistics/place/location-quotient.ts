import { twoCountTest } from "../comparisons/two-count-test.ts";
import type { Interval } from "../confidence.ts";
import { type NotComputable, notComputable } from "../not-computable.ts";

/** Events of one kind and of all kinds in a place. */
export type PlaceCounts = { readonly kind: number; readonly all: number };

/** How much more of one kind a place has than the rest of the area. */
export type LocationQuotient = {
	readonly kind: "location quotient";
	/** Share of the kind in the place over its share in the rest; Infinity where the rest has none of the kind. */
	readonly value: number;
	readonly interval: Interval;
	readonly placeShare: number;
	readonly restShare: number;
	readonly method: "exact";
};

/**
 * The share of one kind among a place's events, over its share in the rest of the area.
 *
 * 2 says that the kind makes up twice as much of the events here as elsewhere; it says nothing of how many there are.
 * The place itself is left out of the comparison, so that the two counts are independent; the interval is that of
 * the exact test of two counts.
 *
 * @param counts the place and the whole area that holds it
 * @returns the quotient, or why there is none
 * @throws ConfidenceOutOfRange
 * @example
 * locationQuotient({ place: { kind: 20, all: 100 }, area: { kind: 120, all: 1100 } }).value // => 2
 */
export function locationQuotient(counts: {
	place: PlaceCounts;
	area: PlaceCounts;
	confidence?: number;
}): LocationQuotient | NotComputable {
	const { place, area, confidence = 0.95 } = counts;
	const rest = { kind: area.kind - place.kind, all: area.all - place.all };
	if (place.kind > place.all || rest.kind > rest.all) return notComputable("part-exceeds-base");
	const test = twoCountTest({
		current: place.kind,
		previous: rest.kind,
		currentExposure: place.all,
		previousExposure: rest.all,
		confidence,
	});
	if (test.kind === "not computable") return test;
	if (test.ratio === null) return notComputable("both-zero");
	return {
		kind: "location quotient",
		value: test.ratio,
		interval: test.interval,
		placeShare: place.kind / place.all,
		restShare: rest.kind / rest.all,
		method: "exact",
	};
}
