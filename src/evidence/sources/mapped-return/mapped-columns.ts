import type { MappedCell, ReturnMapping } from "#evidence/records";
import { done, type Location, nearest, type Outcome, type Problem, refused, wholeMonths } from "#vocabulary";
import { plainHeading } from "../table/headings.ts";
import { mappingProblems } from "./mapping-problems.ts";
import { periodHeading } from "./period-heading.ts";

/** A column of figures: where it stands, its heading, and the period of its figures where the heading names it. */
export type FigureColumn = { readonly position: number; readonly heading: string; readonly period?: string };

/** The columns that a mapping reads, found in the headings of a file. */
export type MappedColumns = {
	/** Where the column with a heading stands. */
	position(heading: string): number;
	readonly figures: readonly FigureColumn[];
	/** Headings of columns that are not read. */
	readonly unread: readonly string[];
};

/** Finds the columns that a mapping names among the headings; every one that is missing is a problem. */
export function mappedColumns(
	mapping: ReturnMapping,
	headings: readonly string[],
	at: Location,
): Outcome<MappedColumns> {
	const plain = headings.map(plainHeading);
	const position = (heading: string) => plain.indexOf(plainHeading(heading));
	const named = namedHeadings(mapping);
	const missing = named.filter((each) => position(each) < 0);
	const figures = figureColumns(mapping, headings, position);
	const problems: Problem[] = missing.map((each) =>
		mappingProblems.columnMissing(at, each, headings, nearest(each, headings)),
	);
	if (figures.length === 0) problems.push(mappingProblems.periodsMissing(at, headings));
	if (problems.length > 0) return refused(...problems);
	const read = new Set([...named.map(position), ...figures.map((each) => each.position)]);
	const unread = headings.filter((heading, index) => heading.trim() !== "" && !read.has(index));
	return done({ position, figures, unread });
}

function namedHeadings({ measure, area, period, breakdown, note }: ReturnMapping): string[] {
	const cells: (MappedCell | undefined)[] = [measure, area, breakdown, note];
	if (period.kind === "cell") cells.push(period.cell, { column: period.value });
	return cells.flatMap((cell) => (cell && "column" in cell ? [cell.column] : []));
}

function figureColumns(
	{ period }: ReturnMapping,
	headings: readonly string[],
	position: (heading: string) => number,
): FigureColumn[] {
	if (period.kind === "cell") return [{ position: position(period.value), heading: period.value }];
	return headings.flatMap((heading, index) => {
		const found = periodHeading(heading, period.year);
		if (!found) return [];
		const words = wholeMonths(found) === 1 ? found.from.slice(0, 7) : heading.trim();
		return [{ position: index, heading: heading.trim(), period: words }];
	});
}
