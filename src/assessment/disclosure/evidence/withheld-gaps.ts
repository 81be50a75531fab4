import type { Observation } from "#evidence/measures";
import { ruleFor, USUAL_RULE } from "../rules/disclosure-rules.ts";
import { type CountedCell, keyOf, nameOf } from "./counted-cells.ts";
import type { DisclosureInput } from "./disclose-evidence.ts";

/**
 * Adds what suppliers themselves withheld as cells of unknown count, so that nobody can work them out from the totals that
 * other rows give. Where a supplier withholds by no threshold of its own, the usual one is taken.
 */
export function addWithheldGaps(
	cells: Map<string, CountedCell>,
	{ observations, measureOf, rules }: DisclosureInput,
): void {
	for (const gap of observations) {
		const measure = isWithheldGap(gap) ? measureOf(gap.measure) : undefined;
		const name = nameOf(gap);
		const id = keyOf(name);
		if (!measure || cells.has(id)) continue;
		const { threshold, secondary } = ruleFor({ ...measure, supplier: gap.supplier }, rules);
		if (!secondary) continue;
		cells.set(id, {
			id,
			name,
			value: Number.NaN,
			state: "withheld",
			threshold: threshold > 1 ? threshold : USUAL_RULE.threshold,
		});
	}
}

function isWithheldGap(each: Observation): boolean {
	return each.kind === "not available" && each.reason === "withheld" && !each.illustrative;
}
