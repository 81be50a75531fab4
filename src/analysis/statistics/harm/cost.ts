import { type PercentChange, percentChange } from "../comparisons/per-cent-change.ts";
import { type NotComputable, notComputable } from "../not-computable.ts";
import { type HarmCategory, type HarmSum, weightedHarm } from "./weighted-harm.ts";

/** A versioned table of what one offence costs, at the prices of one year. */
export type UnitCosts = {
	readonly publisher: string;
	readonly version: string;
	/** Such as "2015/16": costs of other years may not be added to these. */
	readonly priceYear: string;
	/** Pounds for one offence by its code. */
	readonly pounds: Readonly<Record<string, number>>;
};

/** The cost of several categories at one year's prices. */
export type CostSum = Omit<HarmSum, "kind"> & { readonly kind: "cost sum"; readonly priceYear: string };

/**
 * What offences cost: counts times unit costs, in pounds of the table's price year.
 *
 * A category without codes or without a unit cost is not computable and says so.
 *
 * @example
 * costOfCrime({ categories: [{ name: "Robbery", count: 2, byCode: { robbery: 2 } }], table: { publisher: "Home Office", version: "2018", priceYear: "2015/16", pounds: { robbery: 11320 } } }).value // => 22640
 */
export function costOfCrime(input: { categories: readonly HarmCategory[]; table: UnitCosts }): CostSum {
	const { publisher, version, priceYear, pounds } = input.table;
	const sum = weightedHarm({
		categories: input.categories,
		table: { publisher, version, weights: pounds },
	});
	return { ...sum, kind: "cost sum", priceYear };
}

/** One member of a cohort: cost or offences in equal windows before and after joining. */
export type CohortMember = { readonly before: number; readonly after: number };

/** A cohort before and after, with what a sum alone hides. */
export type CohortChange = {
	readonly kind: "cohort change";
	readonly members: number;
	readonly change: PercentChange;
	/** Members with nothing at all after joining. */
	readonly nothingAfter: number;
	/** Members with less than before, those with nothing after among them. */
	readonly less: number;
	readonly more: number;
	readonly same: number;
};

/**
 * What a cohort cost, or how often it offended, before and after joining.
 *
 * The windows must be equally long, or the change is one of the calendar; members with too short a time since
 * joining are to be left out before. A fall after a peak is in part chance: people join when they are at their worst.
 *
 * @param cohort members, and the months of both windows
 * @returns the change, or why there is none
 * @example
 * cohortChange({ members: [{ before: 10, after: 0 }, { before: 5, after: 6 }], monthsBefore: 6, monthsAfter: 6 }).value // => -9
 */
export function cohortChange(cohort: {
	members: readonly CohortMember[];
	monthsBefore: number;
	monthsAfter: number;
	places?: number;
}): (CohortChange & { readonly value: number }) | NotComputable {
	const { members, monthsBefore, monthsAfter, places = 1 } = cohort;
	if (monthsBefore !== monthsAfter) return notComputable("unlike-windows");
	if (members.length === 0) return notComputable("empty");
	if (!members.every(({ before, after }) => Number.isFinite(before) && Number.isFinite(after)))
		return notComputable("not-finite");
	const previous = members.reduce((sum, { before }) => sum + before, 0);
	const current = members.reduce((sum, { after }) => sum + after, 0);
	const change = percentChange({ current, previous, places });
	const count = (test: (member: CohortMember) => boolean) => members.filter(test).length;
	return {
		kind: "cohort change",
		value: change.difference,
		members: members.length,
		change,
		nothingAfter: count(({ after }) => after === 0),
		less: count(({ before, after }) => after < before),
		more: count(({ before, after }) => after > before),
		same: count(({ before, after }) => after === before),
	};
}
