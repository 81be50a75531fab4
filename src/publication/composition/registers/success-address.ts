import type { Address } from "#analysis/findings";
import type { SuccessMeasure } from "#assessment/plan";
import { type Names, readAddress } from "#publication/narrative";
import { describePeriod, type Language, type Outcome } from "#vocabulary";

/** Where a measure of success is looked up: its names are read as those of a tag in prose are. */
export function successAddress(success: SuccessMeasure, names: Names): Outcome<Address> {
	const { measure, window, against, area, breakdown, at } = success;
	const attributes = Object.fromEntries(
		Object.entries({ window, against, area, breakdown }).filter(([, value]) => value !== undefined),
	) as Record<string, string>;
	return readAddress({ tag: "figure", primary: measure, attributes, at }, names);
}

/** The window of a measure of success in words, with the one it is held against where a change is wanted. */
export function successWindow(
	{ window, against }: Address,
	{ target }: SuccessMeasure,
	language: Language,
): string {
	const changes = target.kind === "fall-of" || target.kind === "rise-of";
	const words = describePeriod(window, language);
	return changes && against ? `${words} against ${describePeriod(against, language)}` : words;
}
