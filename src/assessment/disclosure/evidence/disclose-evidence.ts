import type { Measure, Observation } from "#evidence/measures";
import type { Problem } from "#vocabulary";
import type { DisclosureRules, PublishedCount } from "../rules/disclosure-rules.ts";
import { isSmall } from "../withholding/linked-cells.ts";
import { type CountedCell, countedCells, keyOf, nameOf, ruleOfCount } from "./counted-cells.ts";
import { idleRules } from "./idle-rules.ts";
import type { KnownStructure } from "./known-sums.ts";
import { roundedOne } from "./rounded-values.ts";
import { gapOf } from "./withheld-gap.ts";
import { withheldCells } from "./withheld-groups.ts";

/** What disclosure is decided on. */
export type DisclosureInput = {
	readonly observations: readonly Observation[];
	readonly measureOf: (id: string) => Measure | undefined;
	readonly structure: KnownStructure;
	readonly rules: DisclosureRules;
	/** Counts that earlier editions printed. */
	readonly published: readonly PublishedCount[];
};

/** What is withheld: how many counts for their own smallness, and how many so that these cannot be worked out. */
export type WithheldCounts = {
	readonly small: number;
	readonly others: number;
	/** The counts of each measure that are withheld, the most first. */
	readonly byMeasure: readonly { readonly measure: string; readonly counts: number }[];
};

/** Evidence as it may be published, with what was withheld of it. */
export type DisclosedEvidence = {
	readonly observations: readonly Observation[];
	readonly withheld: WithheldCounts;
	readonly problems: readonly Problem[];
};

/**
 * The evidence as a public edition may know it: counts that are withheld are gaps that say so, as are shares, rates,
 * changes, ranks and grades made of them; other counts are rounded where their supplier asks for it. Everything that is
 * computed afterwards is computed from this, so that no derived number can give a withheld one away.
 */
export function discloseEvidence(input: DisclosureInput): DisclosedEvidence {
	const { observations, measureOf, rules, published } = input;
	const cells = countedCells(observations, measureOf, rules, published);
	const { others, problems, ...found } = withheldCells(cells, input);
	const small = [...found.small];
	for (const cell of cells.values()) if (isSmallAnyhow(cell, measureOf, rules)) small.push(cell.id);
	const hidden = new Set([...small, ...others]);
	const held = new Set(observations.map((each) => keyOf(nameOf(each))));
	const shown = observations.map((each) =>
		each.kind !== "not available" && isHidden(each, hidden, input)
			? gapOf(each)
			: roundedOne(each, cells, input),
	);
	const kept = (ids: readonly string[]) => new Set(ids.filter((id) => held.has(id)));
	return {
		observations: shown,
		problems: [...problems, ...idleRules(cells, input)],
		withheld: { small: kept(small).size, others: kept(others).size, byMeasure: byMeasure(kept([...hidden])) },
	};
}

/** Small counts that were published before, or of suppliers who ask for no further cells: they are not printed either. */
function isSmallAnyhow(
	{ name, value, state, rule }: CountedCell,
	measureOf: (id: string) => Measure | undefined,
	rules: DisclosureRules,
): boolean {
	const measure = measureOf(name.measure);
	if (!measure || state === "shown") return false;
	return isSmall(value, (rule ?? ruleOfCount(measure, measure.supplier, rules))?.threshold);
}

function isHidden(
	each: Observation,
	hidden: ReadonlySet<string>,
	{ measureOf, rules }: DisclosureInput,
): boolean {
	const name = nameOf(each);
	if (hidden.has(keyOf(name))) return true;
	const made = rules.rates.filter(({ rate }) => rate === each.measure);
	if (made.some(({ counts }) => hidden.has(keyOf({ ...name, measure: counts })))) return true;
	if (each.kind === "stated change")
		return hidden.has(keyOf({ ...name, from: each.comparedWith.from, to: each.comparedWith.to }));
	const measure = measureOf(each.measure);
	if (each.kind !== "value" || !measure) return false;
	return isSmall(each.denominator ?? 0, ruleOfCount(measure, each.supplier, rules)?.threshold);
}

function byMeasure(ids: ReadonlySet<string>): WithheldCounts["byMeasure"] {
	const counts = Map.groupBy(ids, (id) => id.split("|")[0] ?? "");
	return [...counts]
		.map(([measure, group]) => ({ measure, counts: group.length }))
		.sort((left, right) => right.counts - left.counts || left.measure.localeCompare(right.measure, "en-GB"));
}
