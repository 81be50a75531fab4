import type { Location, Problem } from "#vocabulary";
import { mattersOf, type ReadinessMatter } from "./matter.ts";

/** A cell of a return that is empty and of which nobody said when it will come. */
export type AwaitedCell = { readonly title: string; readonly why: string; readonly at: Location };

/** What has not been handed in and is not expected on any day: each return once for each reason, with its empty rows. */
export function awaitedMatters(cells: readonly AwaitedCell[]): ReadinessMatter[] {
	const byReturn = Map.groupBy(cells, ({ why, at }) => `${at.file} ${why}`);
	return mattersOf(
		"awaited",
		[...byReturn.values()].flatMap((several) => awaited(several) ?? []),
	);
}

const NAMED = 3;

function awaited(cells: readonly AwaitedCell[]): Problem | undefined {
	const [first] = cells;
	if (!first) return undefined;
	const titles = [...new Set(cells.map(({ title }) => title))];
	const more = titles.length > NAMED ? ` and ${titles.length - NAMED} more` : "";
	return {
		code: "return-awaited",
		stops: "nothing",
		at: first.at,
		says: `${titles.slice(0, NAMED).join(", ")}${more}: ${first.why}.`,
		found: cells.length === 1 ? "one empty row" : `${cells.length} empty rows`,
		wanted: "values, or the day on which they are expected",
		next: "Ask the supplier; write the values, or the day into the column expected.",
	};
}
