import type { Measure } from "#evidence/measures";
import { type Period, periodKey, UNITS } from "#vocabulary";
import type { EvidenceBook } from "./evidence-book.ts";

/** More decimals than these are noise of a calculation, not something that a supplier printed. */
const MOST_PLACES = 3;

/**
 * The decimals with which values of a measure are printed in a window: the measure's own; for rates and per cents as
 * many as its supplier prints there, so that “58” does not become “58.0” nor 62.450 “62.5”; else the unit's usual ones.
 */
export function placesOf(measure: Measure, windows: readonly Period[], book: EvidenceBook): number {
	if (measure.places !== undefined) return measure.places;
	if (measure.unit !== "rate" && measure.unit !== "per cent") return UNITS[measure.unit].places;
	const keys = new Set(windows.map(periodKey));
	const given = book
		.held(measure.id)
		.flatMap((each) =>
			each.kind === "value" && keys.has(periodKey(each.period)) ? [decimalsOf(each.value)] : [],
		);
	return given.length === 0 ? UNITS[measure.unit].places : Math.min(MOST_PLACES, Math.max(...given));
}

/**
 * Decimals of a number as a person would write it.
 *
 * @example
 * decimalsOf(42.3) // => 1
 */
export function decimalsOf(value: number): number {
	return String(Number(value.toPrecision(15))).split(".")[1]?.length ?? 0;
}
