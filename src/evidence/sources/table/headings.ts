import { type Location, nearest, type Problem } from "#vocabulary";
import type { Table } from "./table.ts";
import { tableProblems } from "./table-problems.ts";

/** Where each known column stands in the rows of a table. */
export type Headings<Column extends string> = {
	readonly at: Location;
	readonly positions: ReadonlyMap<Column, number>;
	readonly problems: readonly Problem[];
};

/**
 * The one spelling of a heading: lower case, and an underscore for spaces, hyphens and underscores.
 *
 * @example
 * plainHeading("Compared-with ") // => "compared_with"
 */
export function plainHeading(text: string): string {
	return text
		.trim()
		.toLowerCase()
		.replaceAll(/[\s_-]+/g, "_");
}

/** Finds the known columns in the first row of a table; what is missing, unknown or double becomes problems. */
export function readHeadings<Column extends string>(
	table: Table,
	known: Readonly<Record<Column, { readonly required: boolean }>>,
): Headings<Column> {
	const [first] = table.rows;
	const at: Location = { file: table.file, ...(table.sheet !== undefined && { sheet: table.sheet }) };
	const place = first ? { ...at, row: first.row } : at;
	const written = first?.cells ?? [];
	const columns = Object.keys(known) as Column[];
	const positions = new Map<Column, number>();
	const problems: Problem[] = [];
	for (const [index, cell] of written.entries()) {
		const column = columns.find((each) => each === plainHeading(cell));
		if (cell.trim() === "") continue;
		if (column === undefined)
			problems.push(tableProblems.headingUnknown(place, cell.trim(), nearest(cell, columns)));
		else if (positions.has(column)) problems.push(tableProblems.headingTwice(place, cell.trim()));
		else positions.set(column, index);
	}
	const missing = columns.filter((each) => known[each].required && !positions.has(each));
	const spare = written.filter((cell) => !columns.some((each) => each === plainHeading(cell)));
	const absent = missing.map((each) =>
		tableProblems.headingMissing(place, each, written, nearest(each, spare)),
	);
	return { at, positions, problems: [...absent, ...problems] };
}
