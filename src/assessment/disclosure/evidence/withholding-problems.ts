import type { Problem } from "#vocabulary";
import { isPlaced } from "./breakdown-sums.ts";
import { type CellName, type CountedCell, countsPeople, keyOf, nameOf } from "./counted-cells.ts";
import type { DisclosureInput } from "./disclose-evidence.ts";

/** A small count that nothing can hide any more, and why. */
export function givenAway(
	name: CellName | undefined,
	group: readonly CountedCell[],
	input: DisclosureInput,
): Problem[] {
	if (!name) return [];
	const printed = new Set(input.published.map((each) => keyOf(nameOf({ ...each, period: each }))));
	const place = { at: placeOf(name, input), found: wordsOf(name) };
	if (group.some(({ id }) => printed.has(id)))
		return [
			{
				code: "disclosure-given-away",
				stops: "nothing",
				says: "A count can be worked out from what an earlier edition printed, whatever is withheld now.",
				next: "Nothing can be taken back. Tell the supplier, and whoever looks after data protection.",
				...place,
			},
		];
	return [
		{
			code: "disclosure-no-company",
			stops: "nothing",
			says: "A count that is withheld can be worked out, since too little that could be withheld stands beside it.",
			next: "Leave the total or the parts out of the returns of a public edition, or join small groups.",
			...place,
		},
	];
}

/** Counts of which it could not be proven that nobody can work them out, so that all that hang together are withheld. */
export function notProven(group: readonly CountedCell[], input: DisclosureInput): Problem {
	const shown = group.filter(({ state }) => state === "shown");
	const [first] = shown;
	return {
		code: "disclosure-not-proven",
		stops: "nothing",
		at: first ? placeOf(first.name, input) : { file: "disclosure.yaml" },
		says: `It could not be shown which of ${shown.length} counts that hang together may be published, so all are withheld.`,
		found: first ? wordsOf(first.name) : "",
		next: "Give fewer breakdowns or windows of this measure, or correct those that do not add up.",
	};
}

/** Figures that do not add up, where something that they are tied to is withheld. */
export function contradiction(name: CellName, input: DisclosureInput): Problem {
	return {
		code: "disclosure-sum-off",
		stops: "nothing",
		at: placeOf(name, input),
		says: "This total is not what its parts or other windows add up to, and counts that are tied to it are withheld.",
		found: wordsOf(name),
		next: "Ask the supplier which figure is right. Until then the sum is taken to hold but for its error.",
	};
}

/** Breakdowns of counts of people that do not say of what they are parts. */
export function unplaced(cells: ReadonlyMap<string, CountedCell>, input: DisclosureInput): Problem[] {
	return [...cells.values()].flatMap(({ name, state }): Problem[] => {
		const measure = input.measureOf(name.measure);
		if (state === "before" || isPlaced(name.breakdown) || !measure || !countsPeople(measure)) return [];
		return [
			{
				code: "disclosure-breakdown-unplaced",
				stops: "nothing",
				at: placeOf(name, input),
				says: "This breakdown does not say of what it is a part, so it is taken for a part of the whole beside a rest.",
				found: name.breakdown,
				wanted: "a dimension and a part, such as “sex=women”, crossed ones joined by “;”",
				next: "Write the breakdown so.",
			},
		];
	});
}

function placeOf(name: CellName, { observations }: DisclosureInput): Problem["at"] {
	const key = keyOf(name);
	return observations.find((each) => keyOf(nameOf(each)) === key)?.at ?? { file: "disclosure.yaml" };
}

function wordsOf({ measure, area, from, to, breakdown }: CellName): string {
	return [measure, area, ...(breakdown ? [breakdown] : []), `${from} to ${to}`].join(", ");
}
