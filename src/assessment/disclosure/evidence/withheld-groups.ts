import type { Problem } from "#vocabulary";
import { isSmall, mustBeWithheld, type Sum } from "../withholding/linked-cells.ts";
import { type Withholding, withhold } from "../withholding/withhold.ts";
import { type CountedCell, keyOf } from "./counted-cells.ts";
import type { DisclosureInput } from "./disclose-evidence.ts";
import { type FittingGroup, fittingCounts } from "./fitting-counts.ts";
import { isRest, knownSums } from "./known-sums.ts";
import { addWithheldGaps } from "./withheld-gaps.ts";
import { contradiction, givenAway, notProven, unplaced } from "./withholding-problems.ts";

/** Ids of the cells that are withheld for their own smallness and for another's sake, and what is to be told. */
export type WithheldCells = {
	readonly small: readonly string[];
	readonly others: readonly string[];
	readonly problems: readonly Problem[];
};

/**
 * Ties the counts together by all that everybody knows, and withholds group by group. Where a group does not add up
 * whatever is assumed, or its safety cannot be proven in reasonable time, all of it is withheld, and that is told.
 */
export function withheldCells(cells: Map<string, CountedCell>, input: DisclosureInput): WithheldCells {
	addWithheldGaps(cells, input);
	const problems = unplaced(cells, input);
	const sums = knownSums(cells, input.structure);
	const off = new Set(sums.off.map(keyOf));
	const [small, others]: [string[], string[]] = [[], []];
	for (const group of fittingCounts([...cells.values()], sums)) {
		if (group.cells.every(({ threshold }) => threshold === undefined)) continue;
		const found = withheldOf(group);
		small.push(...found.small);
		others.push(...found.others);
		const names = new Map(group.cells.map((cell) => [cell.id, cell.name]));
		problems.push(...found.givenAway.flatMap((id) => givenAway(names.get(id), group.cells, input)));
		if (found.cutShort) problems.push(notProven(group.cells, input));
		if (found.small.length + found.others.length === 0) continue;
		const wrong = group.cells.flatMap(({ id, name }) => (off.has(id) ? [name] : []));
		problems.push(...[...wrong, ...group.off].map((name) => contradiction(name, input)));
	}
	return { small, others, problems };
}

function withheldOf({ cells, sums, fits }: FittingGroup): Withholding {
	if (fits) return withheldEitherWay(cells, sums);
	const small = cells.filter(mustBeWithheld).map(({ id }) => id);
	const others = cells.filter((cell) => cell.state === "shown" && !mustBeWithheld(cell)).map(({ id }) => id);
	return { small, others, givenAway: [], cutShort: true };
}

/**
 * What a few people short of a total are nobody can tell: people of whom no row speaks, who must not be worked out, or an
 * error that an outsider guesses. Counts are withheld for both: who knows the rest knows more than who does not, so that
 * what is withheld against the first serves against the second too.
 */
function withheldEitherWay(cells: readonly CountedCell[], sums: readonly Sum[]): Withholding {
	const isShort = (cell: CountedCell) => isRest(cell) && isSmall(cell.value, cell.threshold);
	const unknown = withhold({ cells, sums });
	if (!cells.some(isShort)) return unknown;
	const rests = new Set(cells.filter(isRest).map(({ id }) => id));
	const known = withhold({
		cells: cells.map((cell) => (isShort(cell) ? { ...cell, state: "before" } : cell)),
		sums,
	});
	const either = (of: "small" | "others" | "givenAway") => [...new Set([...unknown[of], ...known[of]])];
	return {
		small: either("small"),
		others: either("others"),
		givenAway: known.givenAway.filter((id) => !rests.has(id)),
		cutShort: unknown.cutShort || known.cutShort,
	};
}
