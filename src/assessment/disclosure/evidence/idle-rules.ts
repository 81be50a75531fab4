import type { Problem } from "#vocabulary";
import { type CountedCell, keyOf, nameOf } from "./counted-cells.ts";
import type { DisclosureInput } from "./disclose-evidence.ts";

/**
 * Rules of the folder that no count follows: a supplier who is written otherwise in the returns, or a measure of which no
 * counts are given. Whoever wrote them believes people protected who are not.
 */
export function idleRules(
	cells: ReadonlyMap<string, CountedCell>,
	{ observations, rules }: Pick<DisclosureInput, "observations" | "rules">,
): Problem[] {
	const counted = observations.filter((each) => each.illustrative || cells.has(keyOf(nameOf(each))));
	const measures = new Set(counted.map(({ measure }) => measure as string));
	const suppliers = new Set(counted.map(({ supplier }) => supplier));
	return [
		...[...rules.suppliers.keys()].filter((each) => !suppliers.has(each)),
		...[...rules.measures.keys()].filter((each) => !measures.has(each)),
	].map(idle);
}

function idle(name: string): Problem {
	return {
		code: "disclosure-rule-idle",
		stops: "nothing",
		at: { file: "disclosure.yaml" },
		says: "This rule of disclosure has no effect: no count that is held follows it.",
		found: name,
		wanted: "a supplier as the returns name it, or a measure of which counts are held",
		next: "Correct the name, or take the rule out.",
	};
}
