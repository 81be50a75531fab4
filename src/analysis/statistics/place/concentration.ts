import { type NotComputable, notComputable } from "../not-computable.ts";

/** A point of the Lorenz curve: this share of places, from the quietest, holds this share of events. */
export type LorenzPoint = { readonly places: number; readonly events: number };

/** How unevenly events lie over places. */
export type Concentration = {
	readonly kind: "concentration";
	readonly events: number;
	/** Places in the base: all of them, or those with at least one event. */
	readonly places: number;
	/** From (0, 0) to (1, 1), places from quietest to busiest. */
	readonly curve: readonly LorenzPoint[];
	/** 0 when every place has the same number, towards 1 when one place has all. */
	readonly gini: number;
	/** The fewest places that hold the share of events asked for. */
	readonly fewest: {
		readonly places: number;
		readonly shareOfPlaces: number;
		readonly shareOfEvents: number;
	};
};

/** The curve point by point; counts ascending. */
function lorenz(ascending: readonly number[], events: number): LorenzPoint[] {
	const curve: LorenzPoint[] = [{ places: 0, events: 0 }];
	let held = 0;
	ascending.forEach((count, index) => {
		held += count;
		curve.push({ places: (index + 1) / ascending.length, events: held / events });
	});
	return curve;
}

/** 1 minus twice the area under the curve, by trapezoids; not corrected for few places. */
function giniOf(curve: readonly LorenzPoint[]): number {
	let doubledArea = 0;
	for (let index = 1; index < curve.length; index++) {
		const [from, to] = [curve[index - 1], curve[index]];
		if (from && to) doubledArea += (to.places - from.places) * (to.events + from.events);
	}
	return Math.min(1, Math.max(0, 1 - doubledArea));
}

function fewestHolding(
	descending: readonly number[],
	events: number,
	share: number,
): Concentration["fewest"] {
	let held = 0;
	let places = 0;
	for (const count of descending) {
		if (held >= share * events) break;
		held += count;
		places++;
	}
	return { places, shareOfPlaces: places / descending.length, shareOfEvents: held / events };
}

/**
 * How concentrated events are: Lorenz curve, Gini, and the fewest places that hold half of them.
 *
 * Over all places, or only over those with at least one event: with fewer events than places the first says little
 * more than that most places must be empty, so both are worth showing and the base must be said.
 *
 * @param input a count for each place, empty ones included; `base` "all places" unless told; `share` 0.5
 * @returns the concentration, or why there is none
 * Source: Lorenz (1905), Gini (1912), trapezoid form without correction.
 * @example
 * concentration({ counts: [0, 0, 1, 9] }).fewest?.places // => 1
 */
export function concentration(input: {
	counts: readonly number[];
	base?: "all places" | "places with events";
	share?: number;
}): Concentration | (NotComputable & { readonly fewest?: undefined }) {
	const { counts, base = "all places", share = 0.5 } = input;
	if (!counts.every(Number.isFinite)) return notComputable("not-finite");
	if (counts.some((count) => count < 0)) return notComputable("negative-count");
	const kept = base === "all places" ? [...counts] : counts.filter((count) => count > 0);
	if (kept.length === 0) return notComputable("empty");
	const ascending = kept.sort((a, b) => a - b);
	const events = ascending.reduce((sum, count) => sum + count, 0);
	if (events === 0) return notComputable("too-few-events");
	const curve = lorenz(ascending, events);
	return {
		kind: "concentration",
		events,
		places: ascending.length,
		curve,
		gini: giniOf(curve),
		fewest: fewestHolding(ascending.toReversed(), events, share),
	};
}
