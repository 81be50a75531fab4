import type { Measure, Observation, StatedValue } from "#evidence/measures";
import { type CountedCell, keyOf, nameOf, rounded, ruleOfCount } from "./counted-cells.ts";
import type { DisclosureInput } from "./disclose-evidence.ts";
import { gapOf } from "./withheld-gap.ts";

type Cells = ReadonlyMap<string, CountedCell>;

/**
 * A number as its supplier lets it be printed: a count as a multiple of the base, a share or rate made again of its rounded
 * parts. Withheld where its parts are not given, and a stated change always, since the exact count could be worked out from
 * them. The supplier's own note goes, which may tell it; what takes its place stands on a rounded nought and a true one alike.
 */
export function roundedOne(each: Observation, cells: Cells, input: DisclosureInput): Observation {
	const measure = input.measureOf(each.measure);
	if (!measure || each.illustrative || each.kind === "not available") return each;
	if (isOfRounded(each, cells, input)) return gapOf(each);
	const base = baseOf(each, measure, cells, input);
	if (base === undefined) return each;
	if (each.kind === "stated change") return gapOf(each);
	if (each.kind !== "value") return each;
	return measure.unit === "count" || measure.unit === "people"
		? printed(each, rounded(each.value, base), base)
		: shareOfRounded(each, measure, base);
}

/** Whether it is a rate of counts that are held under another measure and printed rounded. */
function isOfRounded(each: Observation, cells: Cells, { rules }: DisclosureInput): boolean {
	return rules.rates.some(
		({ rate, counts }) =>
			rate === each.measure &&
			cells.get(keyOf({ ...nameOf(each), measure: counts }))?.rule?.rounding !== undefined,
	);
}

function baseOf(
	each: Observation,
	measure: Measure,
	cells: Cells,
	{ rules }: DisclosureInput,
): number | undefined {
	const cell = cells.get(keyOf(nameOf(each)));
	return (cell?.rule ?? ruleOfCount(measure, each.supplier, rules))?.rounding;
}

function shareOfRounded(share: StatedValue, { unit, per }: Measure, base: number): Observation {
	const { numerator, denominator } = share;
	if (numerator === undefined && denominator === undefined) return printed(share, share.value, base);
	const times = unit === "per cent" ? 100 : unit === "rate" ? per : unit === "ratio" ? 1 : undefined;
	if (numerator === undefined || denominator === undefined || times === undefined) return gapOf(share);
	const [part, whole] = [rounded(numerator, base), rounded(denominator, base)];
	if (whole === 0) return gapOf(share);
	return { ...printed(share, (times * part) / whole, base), numerator: part, denominator: whole };
}

function printed(
	{ numerator: _, denominator: __, madeOf: ___, note: ____, ...kept }: StatedValue,
	value: number,
	base: number,
): StatedValue {
	return { ...kept, value, note: `Rounded to a multiple of ${base}, as the supplier asks.` };
}
