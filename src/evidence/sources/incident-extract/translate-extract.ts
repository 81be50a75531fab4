import type { IncidentMapping } from "#evidence/records";
import { done, type Location, nearest, type Outcome, refused } from "#vocabulary";
import { mappingProblems } from "../mapped-return/mapping-problems.ts";
import { plainHeading } from "../table/headings.ts";
import type { Table } from "../table/table.ts";
import { identifyingColumns, identifyingProblem } from "./identifying-columns.ts";

/** A partner's list of incidents in the columns of an incident extract, as separated text. */
export type TranslatedExtract = { readonly text: string; readonly rows: number };

/**
 * Makes an incident extract of a partner's own list: the columns that the mapping names, under the headings of an
 * extract, on the same rows. Nothing else of the list goes on from here. A list with columns that identify people is
 * refused even if the mapping names none of them, since it should not have been sent.
 *
 * @param tables the sheets of the file; the one that the mapping names is read, or the first
 */
export function translateExtract(
	tables: readonly Table[],
	mapping: IncidentMapping,
	file: string,
): Outcome<TranslatedExtract> {
	const table = mapping.sheet === undefined ? tables[0] : tables.find(({ sheet }) => sheet === mapping.sheet);
	if (!table) return refused(mappingProblems.sheetMissing({ file }, mapping.sheet ?? "", sheetsOf(tables)));
	const at: Location = { file, ...(table.sheet !== undefined && { sheet: table.sheet }) };
	const headings = table.rows.find(({ row }) => row === mapping.headingRow)?.cells ?? [];
	const positions = positionsOf(mapping, headings, at);
	if (!positions.ok) return positions;
	const rows = table.rows.filter(({ row }) => row > mapping.headingRow);
	const columns = Object.keys(mapping.columns);
	const lines = [
		...Array.from({ length: mapping.headingRow - 1 }, () => quoted(`Read with ${mapping.name}`)),
		columns.join(","),
		...rows.map(({ cells }) => positions.value.map((position) => quoted(cells[position] ?? "")).join(",")),
	];
	return done({ text: `${lines.join("\n")}\n`, rows: rows.length }, positions.problems);
}

function sheetsOf(tables: readonly Table[]): string[] {
	return tables.flatMap(({ sheet }) => (sheet === undefined ? [] : [sheet]));
}

/** Where each column of the mapping stands among the headings of the list. */
function positionsOf(
	{ columns, headingRow }: IncidentMapping,
	headings: readonly string[],
	at: Location,
): Outcome<readonly number[]> {
	if (headings.every((each) => each.trim() === ""))
		return refused(mappingProblems.headingsMissing(at, headingRow));
	const identifying = identifyingColumns(headings);
	if (identifying.length > 0) return refused(identifyingProblem({ ...at, row: headingRow }, identifying));
	const plain = headings.map(plainHeading);
	const wanted = Object.values(columns);
	const positions = wanted.map((heading) => plain.indexOf(plainHeading(heading)));
	const missing = wanted.filter((_, index) => (positions[index] ?? -1) < 0);
	if (missing.length > 0)
		return refused(
			...missing.map((each) => mappingProblems.columnMissing(at, each, headings, nearest(each, headings))),
		);
	const unread = headings.filter((heading, index) => heading.trim() !== "" && !positions.includes(index));
	return done(positions, unread.length > 0 ? [mappingProblems.columnsUnread(at, unread)] : []);
}

function quoted(cell: string): string {
	return `"${cell.replaceAll('"', '""').replaceAll(/\s*[\r\n]+\s*/g, " ")}"`;
}
