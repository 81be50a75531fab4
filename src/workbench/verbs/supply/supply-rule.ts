import type { SourceId } from "#evidence/store";

/** What a district gets of a file: its own rows, those of its collisions, the whole file, or nothing. */
export type SupplyRule = "own rows" | "rows of its collisions" | "whole" | "nothing";

/**
 * Files of records are cut to the district, since no district needs to see the single cases of another. Tables of
 * counts, lookups and weights go whole: a district compares itself with the others of its county.
 */
const RULES: Readonly<Partial<Record<SourceId, SupplyRule>>> = {
	"police-street": "own rows",
	"police-outcomes": "own rows",
	"incident-extract": "own rows",
	"road-collisions": "own rows",
	"road-casualties": "rows of its collisions",
	"road-vehicles": "rows of its collisions",
	"stop-and-search": "nothing",
};

/**
 * What a district gets of a file of some kind.
 *
 * @example
 * supplyRule("population") // => "whole"
 */
export function supplyRule(source: SourceId): SupplyRule {
	return RULES[source] ?? "whole";
}
