import type { Measure, Observation, StatedChange, StatedValue } from "#evidence/measures";
import type { Counted, Period } from "#vocabulary";
import {
	type DisclosureRule,
	type DisclosureRules,
	type PublishedCount,
	statedRule,
	stricterRule,
	USUAL_RULE,
} from "../rules/disclosure-rules.ts";
import { isSmall, type LinkedCell } from "../withholding/linked-cells.ts";

/** What names a cell of the evidence. */
export type CellName = {
	readonly measure: string;
	readonly area: string;
	readonly from: string;
	readonly to: string;
	readonly breakdown: string;
};

/** A count with its name and the rule that it follows, ready to be linked to others by sums. */
export type CountedCell = LinkedCell & { readonly name: CellName; readonly rule?: DisclosureRule };

/** The key by which cells are found. */
export function keyOf({ measure, area, from, to, breakdown }: CellName): string {
	return [measure, area, `${from}/${to}`, breakdown].join("|");
}

/** The cell that an observation speaks of. */
export function nameOf(observation: {
	readonly measure: string;
	readonly area: string;
	readonly period: Pick<Period, "from" | "to">;
	readonly breakdown?: string;
}): CellName {
	const { measure, area, period, breakdown = "" } = observation;
	return { measure, area, from: period.from, to: period.to, breakdown: breakdown.trim().toLowerCase() };
}

/** The whole number behind an observation: a count, or the counted part of a share, given or implied by its whole. */
function countBehind(observation: Observation, measure: Measure): number | undefined {
	if (observation.kind !== "value" || observation.illustrative) return undefined;
	const { value, numerator } = observation;
	const isCount = measure.unit === "count" || measure.unit === "people";
	const count = isCount ? value : (numerator ?? impliedPart(observation, measure));
	return count !== undefined && Number.isInteger(count) && count >= 0 ? count : undefined;
}

/** Whoever reads a share and what it is of knows the part: 12.5 per cent of 24 are three. */
function impliedPart({ value, denominator }: StatedValue, { unit, per }: Measure): number | undefined {
	const times = unit === "per cent" ? 100 : unit === "rate" ? per : unit === "ratio" ? 1 : undefined;
	return denominator === undefined || times === undefined
		? undefined
		: Math.round((value * denominator) / times);
}

/** What is counted and is no person: what is not named here counts people, were it by their visits or applications. */
const THINGS: readonly Counted[] = [
	"crimes",
	"offences",
	"incidents",
	"calls",
	"outcomes",
	"groups",
	"encampments",
	"schemes",
	"areas",
	"inspections",
	"pounds",
];

/** Whether a measure counts people, so that small counts of it are withheld unless a rule says otherwise. */
export function countsPeople({ unit, counts }: Measure): boolean {
	return unit === "people" || !THINGS.includes(counts);
}

/** The rule that a supplier's counts of a measure follow; nothing where they are of things and nobody asks for more. */
export function ruleOfCount(
	measure: Measure,
	supplier: string,
	rules: DisclosureRules,
): DisclosureRule | undefined {
	return statedRule({ ...measure, supplier }, rules) ?? (countsPeople(measure) ? USUAL_RULE : undefined);
}

/** Every count of the evidence as a cell, those of earlier editions as published before. */
export function countedCells(
	observations: readonly Observation[],
	measureOf: (id: string) => Measure | undefined,
	rules: DisclosureRules,
	published: readonly PublishedCount[],
): Map<string, CountedCell> {
	const cells = new Map<string, CountedCell>();
	for (const each of observations) {
		const measure = measureOf(each.measure);
		const value = measure && countBehind(each, measure);
		if (!measure || value === undefined) continue;
		const name = nameOf(each);
		const id = keyOf(name);
		const rule = strictest(cells.get(id)?.rule, ruleOfCount(measure, each.supplier, rules));
		cells.set(id, cellOf(id, name, cells.get(id)?.value ?? value, rule));
		addWhole(each as StatedValue, name, cells);
	}
	for (const each of observations) {
		const measure = measureOf(each.measure);
		if (measure && each.kind === "stated change") addChangeBase(each, measure, cells, rules);
	}
	for (const each of published) addPublished(each, cells);
	return cells;
}

/** A change beside the count that it led to tells the count before, which nobody need have given. */
function addChangeBase(
	change: StatedChange,
	measure: Measure,
	cells: Map<string, CountedCell>,
	rules: DisclosureRules,
): void {
	const name = { ...nameOf(change), from: change.comparedWith.from, to: change.comparedWith.to };
	const [id, now] = [keyOf(name), cells.get(keyOf(nameOf(change)))];
	const isCount = measure.unit === "count" || measure.unit === "people";
	if (!now || cells.has(id) || change.illustrative || !isCount) return;
	const before =
		change.changeUnit === "count" ? now.value - change.value : now.value / (1 + change.value / 100);
	if (!Number.isFinite(before) || before < 0) return;
	cells.set(id, cellOf(id, name, Math.round(before), ruleOfCount(measure, change.supplier, rules)));
}

/** What shares are taken of is printed beside them as their base. */
function addWhole({ denominator }: StatedValue, part: CellName, cells: Map<string, CountedCell>): void {
	const name = { ...part, breakdown: "" };
	const id = keyOf(name);
	if (denominator === undefined || part.breakdown === "" || !Number.isInteger(denominator)) return;
	if (!cells.has(id)) cells.set(id, { id, name, value: denominator, state: "before" });
}

/** Who gives a count that another gives too is bound by the rules of both. */
function strictest(
	one: DisclosureRule | undefined,
	other: DisclosureRule | undefined,
): DisclosureRule | undefined {
	return one && other ? stricterRule(one, other) : (one ?? other);
}

function cellOf(id: string, name: CellName, value: number, rule: DisclosureRule | undefined): CountedCell {
	if (!rule) return { id, name, value, state: "shown" };
	const { threshold, rounding, secondary } = rule;
	return {
		id,
		name,
		value,
		rule,
		state: !secondary && isSmall(value, threshold) ? "never" : "shown",
		...(threshold > 1 && secondary ? { threshold } : {}),
		...(rounding === undefined ? {} : { range: roundedRange(value, rounding, threshold) }),
	};
}

/**
 * What a reader knows of a count that is printed as a multiple of `base`: the counts that would be printed so, without the
 * small ones, which would not be printed at all.
 *
 * @example
 * roundedRange(23, 10, 5) // => { least: 15, most: 24 }
 */
export function roundedRange(
	value: number,
	base: number,
	threshold: number,
): { readonly least: number; readonly most: number } {
	const printed = rounded(value, base);
	const alike = Array.from({ length: 2 * base + 1 }, (_, index) => printed - base + index).filter(
		(each) => each >= 0 && rounded(each, base) === printed,
	);
	const others = isSmall(value, threshold) ? alike : alike.filter((each) => !isSmall(each, threshold));
	return { least: Math.min(value, ...others), most: Math.max(value, ...others) };
}

/** A count as a multiple of `base`, halves upwards. */
export function rounded(value: number, base: number): number {
	return Math.floor(value / base + 0.5) * base;
}

/** A count that was printed before stays known, unless it has been revised since. */
function addPublished({ value, ...count }: PublishedCount, cells: Map<string, CountedCell>): void {
	const name = nameOf({ ...count, period: count });
	const id = keyOf(name);
	const held = cells.get(id);
	if (!held) cells.set(id, { id, name, value, state: "before" });
	else if (held.value === value) cells.set(id, { ...held, state: "before" });
}
