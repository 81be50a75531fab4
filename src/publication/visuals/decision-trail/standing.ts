import type { Ink } from "../drawing/ink.ts";

/** How a standing looks: the edge of its boxes, and whether their outline is broken. */
export type StandingStyle = { readonly ink: Ink; readonly dash?: string };

/** The standings a theme can have, in the order in which a trail lists them. */
const STANDINGS: ReadonlyMap<string, StandingStyle> = new Map([
	["priority", { ink: "series-1" }],
	["cross-cutting", { ink: "series-2" }],
	["business as usual", { ink: "context" }],
	["removed", { ink: "common", dash: "5 4" }],
	["emerging", { ink: "series-3", dash: "2 3" }],
]);

const OTHER: StandingStyle = { ink: "common" };

/** The look of a standing; one that is not in the list has a plain edge. */
export function standingStyle(standing: string): StandingStyle {
	return STANDINGS.get(standing.toLowerCase()) ?? OTHER;
}

/**
 * The standings that occur, in the order of the list; others follow in the order they came in.
 *
 * @example
 * standingsInOrder(["removed", "watching", "priority"]) // => ["priority", "removed", "watching"]
 */
export function standingsInOrder(standings: readonly string[]): string[] {
	const order = [...STANDINGS.keys()];
	const rank = (standing: string) => {
		const found = order.indexOf(standing.toLowerCase());
		return found < 0 ? order.length : found;
	};
	return [...new Set(standings)].sort((one, other) => rank(one) - rank(other));
}
