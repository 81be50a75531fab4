import { normalUpperTail } from "../distributions/normal.ts";
import { type NotComputable, notComputable } from "../not-computable.ts";
import { adjustP, type PAdjustment } from "./p-adjustment.ts";

/**
 * Which tests a p value is adjusted for: all places of the map, or the place's own neighbourhood only.
 *
 * The second is spdep's `p.adjustSP`, which counts the members of the neighbourhood (the place itself among them)
 * and one more. It is far weaker: a map must say which it used.
 */
export type AdjustmentScope = "all places" | "neighbourhood";

/** A place is called hot or cold below this adjusted p. */
export const hotSpotLevel = 0.05;

/** One place and how its neighbourhood stands out. */
export type GiStar = {
	/** Standard deviations by which the neighbourhood's sum exceeds its share of all events. */
	readonly z: number;
	readonly pValue: number;
	readonly adjustedP: number;
	readonly verdict: "hot" | "cold" | "neither";
};

/** All places with the choices that were made. */
export type HotSpots = {
	readonly kind: "hot spots";
	readonly places: readonly GiStar[];
	readonly adjustment: PAdjustment;
	readonly scope: AdjustmentScope;
};

/** How the p values are adjusted. */
export type AdjustmentChoice = { readonly adjustment?: PAdjustment; readonly scope?: AdjustmentScope };

/** The neighbourhood of each place: its neighbours and itself, each once. */
function withSelf(neighbours: readonly (readonly number[])[]): readonly number[][] {
	return neighbours.map((list, place) => [...new Set([place, ...list])]);
}

/** Getis and Ord's z of one neighbourhood with equal weights. */
function zOf(sum: number, members: number, places: number, mean: number, deviation: number): number {
	const spread = Math.sqrt((places * members - members ** 2) / (places - 1));
	return spread === 0 ? 0 : (sum - members * mean) / (deviation * spread);
}

function adjusted(
	pValues: readonly number[],
	members: readonly number[],
	{ adjustment, scope }: Required<AdjustmentChoice>,
): number[] {
	if (scope === "all places") return adjustP(pValues, adjustment);
	return pValues.map((p, place) => adjustP([p], adjustment, (members[place] ?? 0) + 1)[0] ?? p);
}

function faultOf(values: readonly number[], neighbours: readonly unknown[]): NotComputable | undefined {
	if (values.length !== neighbours.length) return notComputable("unlike-lengths");
	if (values.length < 2) return notComputable("too-few-groups");
	if (!values.every(Number.isFinite)) return notComputable("not-finite");
	if (values.every((value) => value === values[0])) return notComputable("no-variation");
	return undefined;
}

/**
 * Hot and cold spots among areas: Getis and Ord's Gi*, each place counted in its own neighbourhood.
 *
 * Unless told, p values are adjusted for all places (Benjamini and Hochberg). Events that are snapped to map points
 * make hot spots of the points: say so beside the map.
 *
 * @param areas a value for each place, and the places (by index) next to each; choices of adjustment
 * @returns z, p and verdict for each place, or why there are none
 * Source: Ord and Getis (1995); agrees with spdep `localG`.
 * @example
 * hotSpots({ values: [9, 8, 0, 0, 1, 0], neighbours: [[1], [0, 2], [1, 3], [2, 4], [3, 5], [4]] }).kind // => "hot spots"
 */
export function hotSpots(
	areas: { values: readonly number[]; neighbours: readonly (readonly number[])[] } & AdjustmentChoice,
): HotSpots | NotComputable {
	const { values, adjustment = "benjamini-hochberg", scope = "all places" } = areas;
	const fault = faultOf(values, areas.neighbours);
	if (fault) return fault;
	const count = values.length;
	const mean = values.reduce((sum, value) => sum + value, 0) / count;
	const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count);
	const hoods = withSelf(areas.neighbours);
	const scores = hoods.map((hood) => {
		const sum = hood.reduce((total, member) => total + (values[member] ?? 0), 0);
		return zOf(sum, hood.length, count, mean, deviation);
	});
	const pValues = scores.map((z) => 2 * normalUpperTail(Math.abs(z)));
	const members = hoods.map((hood) => hood.length);
	const judged = adjusted(pValues, members, { adjustment, scope });
	const places = scores.map((z, place): GiStar => {
		const adjustedP = judged[place] ?? 1;
		const stands = adjustedP < hotSpotLevel;
		const verdict = stands ? (z > 0 ? "hot" : "cold") : "neither";
		return { z, pValue: pValues[place] ?? 1, adjustedP, verdict };
	});
	return { kind: "hot spots", places, adjustment, scope };
}
