import type { MappedCell, ReturnColumn, ReturnMapping } from "#evidence/records";
import { type Location, nearest, type Problem } from "#vocabulary";
import type { ReturnRow } from "../partner-return/return-row.ts";
import { missingReason } from "../partner-return/row-kind.ts";
import type { TableRow } from "../table/table.ts";
import type { FigureColumn, MappedColumns } from "./mapped-columns.ts";
import { mappingProblems } from "./mapping-problems.ts";

/** A figure of a partner's own spreadsheet, as a row of a return, with the words that the mapping does not know. */
export type MappedFigure = { readonly row: ReturnRow; readonly problems: readonly Problem[] };

/** “<5”, “< 10”, “fewer than 5”: a number that was withheld because it is small. */
const SMALL = /^(<|≤|less than|fewer than|under)\s*\d+$/i;

/** What the figures of one row of the spreadsheet are read with. */
export type FigureContext = {
	readonly mapping: ReturnMapping;
	readonly columns: MappedColumns;
	/** The file and sheet. */
	readonly at: Location;
};

/** The figures that stand in one row of the spreadsheet; empty cells are none. */
export function figuresOf(row: TableRow, context: FigureContext): MappedFigure[] {
	return context.columns.figures
		.filter(({ position }) => (row.cells[position] ?? "").trim() !== "")
		.map((figure) => figureOf(row, figure, context));
}

/** The first words of a row, by which totals are told. */
export function labelOf(row: TableRow): string {
	return row.cells.find((cell) => cell.trim() !== "")?.trim() ?? "";
}

/** Whether a row adds up others: its first words begin as the mapping says that such rows begin. */
export function isLeftOut(row: TableRow, { leaveOut }: ReturnMapping): boolean {
	const label = labelOf(row).toLowerCase();
	return leaveOut.some((each) => label.startsWith(each.toLowerCase()));
}

function figureOf(
	row: TableRow,
	figure: FigureColumn,
	{ mapping, columns, at }: FigureContext,
): MappedFigure {
	const place: Location = { ...at, row: row.row, ...(row.line !== undefined && { line: row.line }) };
	const problems: Problem[] = [];
	const read = (cell: MappedCell | undefined): string => {
		if (!cell) return "";
		if ("always" in cell) return cell.always;
		const written = row.cells[columns.position(cell.column)]?.trim() ?? "";
		const meaning = cell.means ? meaningOf(written, cell.means) : written;
		if (meaning !== undefined) return meaning;
		const known = Object.keys(cell.means ?? {});
		problems.push(
			mappingProblems.wordUnknown({ ...place, column: cell.column }, written, known, nearest(written, known)),
		);
		return "";
	};
	const cells: Partial<Record<ReturnColumn, string>> = {
		measure: read(mapping.measure),
		area: read(mapping.area),
		period: figure.period ?? (mapping.period.kind === "cell" ? read(mapping.period.cell) : ""),
		breakdown: read(mapping.breakdown),
		note: read(mapping.note),
		supplier: mapping.supplier ?? "",
		source: mapping.source ?? "",
		...valueCells(row.cells[figure.position]?.trim() ?? "", mapping),
	};
	return {
		row: { at: place, cell: (column) => cells[column] ?? "", place: placeOf(place, figure, mapping) },
		problems,
	};
}

function meaningOf(written: string, means: Readonly<Record<string, string>>): string | undefined {
	return Object.entries(means).find(([word]) => word.trim().toLowerCase() === written.toLowerCase())?.[1];
}

/** A problem is told at the heading that the partner sees, never at one of ours. */
function placeOf(place: Location, figure: FigureColumn, mapping: ReturnMapping) {
	const headings: Partial<Record<ReturnColumn, string>> = {
		...headingOf("measure", mapping.measure),
		...headingOf("area", mapping.area),
		...headingOf("breakdown", mapping.breakdown),
		...(mapping.period.kind === "cell" && headingOf("period", mapping.period.cell)),
	};
	return (column: ReturnColumn): Location => ({ ...place, column: headings[column] ?? figure.heading });
}

function headingOf(
	column: ReturnColumn,
	cell: MappedCell | undefined,
): Partial<Record<ReturnColumn, string>> {
	return cell && "column" in cell ? { [column]: cell.column } : {};
}

/** What a cell says as the columns of a return say it: a number, or why there is none. */
function valueCells(written: string, mapping: ReturnMapping): Partial<Record<ReturnColumn, string>> {
	const isOneOf = (words: readonly string[]) =>
		words.some((each) => each.toLowerCase() === written.toLowerCase());
	const why = `The partner wrote “${written}”.`;
	if (SMALL.test(written) || isOneOf(mapping.withheld)) return { value: "withheld", value_text: why };
	if (isOneOf(mapping.notAvailable)) return { value: "not available", value_text: why };
	return missingReason(written) === undefined ? { value: written } : { value: written, value_text: why };
}
