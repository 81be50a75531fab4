import type { Figure } from "#document";
import { addMonths, type Day, describeDay, describePeriod, type Location, type Problem } from "#vocabulary";
import { mattersOf, type ReadinessMatter } from "./matter.ts";

/** How old the newest data of a supplier, or of one measure, may be when the document is dated. */
export type AgeRule = {
	readonly months: number;
	readonly supplier?: string;
	readonly measure?: string;
	readonly at: Location;
};

/**
 * Figures whose newest window ended longer before the date of the document than their rule allows: that of the measure
 * where it has one, else that of the supplier. Older windows that the newest is compared with do not count.
 */
export function ageMatters(
	figures: readonly Figure[],
	rules: readonly AgeRule[],
	date: Day,
): ReadinessMatter[] {
	const newest = new Map<string, Figure>();
	for (const figure of figures) {
		const key = `${figure.of.measure} ${supplierOf(figure)}`;
		const other = newest.get(key);
		if (!other || other.of.window.to < figure.of.window.to) newest.set(key, figure);
	}
	return mattersOf(
		"age",
		[...newest.values()].flatMap((figure) => {
			const rule = ruleFor(figure, rules);
			return rule && addMonths(figure.of.window.to, rule.months) < date ? [tooOld(figure, rule, date)] : [];
		}),
	);
}

function supplierOf({ sources }: Figure): string {
	return sources[0]?.supplier ?? "";
}

function ruleFor(figure: Figure, rules: readonly AgeRule[]): AgeRule | undefined {
	return (
		rules.find(({ measure }) => measure === figure.of.measure) ??
		rules.find(({ supplier }) => supplier !== undefined && supplier === supplierOf(figure))
	);
}

function tooOld(figure: Figure, rule: AgeRule, date: Day): Problem {
	return {
		code: "data-stale",
		stops: "nothing",
		at: figure.sources[0]?.at ?? rule.at,
		says: `${figure.of.measureTitle} of ${supplierOf(figure)} ends with ${describePeriod(figure.of.window)}.`,
		wanted: `data that end at most ${rule.months} months before ${describeDay(date)}`,
		next: "Ask the supplier for newer figures, or change the rule in sources.yaml where nothing newer exists.",
	};
}
