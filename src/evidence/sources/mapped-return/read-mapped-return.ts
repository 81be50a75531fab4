import type { ReturnMapping, ReturnRecord } from "#evidence/records";
import { done, type Known, type Location, type Outcome, type Problem, refused } from "#vocabulary";
import type { ReturnReading } from "../partner-return/read-return.ts";
import { type ReturnContext, readRow } from "../partner-return/read-row.ts";
import { repeatedRows } from "../partner-return/repeated-rows.ts";
import type { ReceivedFile } from "../received-file.ts";
import { readTables } from "../table/read-tables.ts";
import type { Table, TableRow } from "../table/table.ts";
import { tableProblems } from "../table/table-problems.ts";
import { mappedColumns } from "./mapped-columns.ts";
import { type FigureContext, figuresOf, isLeftOut, labelOf } from "./mapped-figures.ts";
import { mappingProblems } from "./mapping-problems.ts";

/**
 * Reads a partner's own spreadsheet as a return, by the mapping that was made for it. Here a row is a figure: one cell
 * of a column of figures. Figures in rows that add up others are set aside, and it is said how many; empty cells are no
 * figures. As with any return, one figure that cannot be read refuses the file.
 */
export async function readMappedReturn(
	file: ReceivedFile,
	mapping: ReturnMapping,
	known: Known,
): Promise<ReturnReading> {
	const tables = await readTables(file);
	if (!tables.ok) return refusedFile(tables.problems);
	const table = chosenTable(tables.value, mapping, file.name);
	if (!table.ok) return refusedFile(table.problems);
	const at: Location = {
		file: file.name,
		...(table.value.sheet !== undefined && { sheet: table.value.sheet }),
	};
	const headings = table.value.rows.find(({ row }) => row === mapping.headingRow);
	if (!headings) return refusedFile([mappingProblems.headingsMissing(at, mapping.headingRow)]);
	const columns = mappedColumns(mapping, headings.cells, { ...at, row: mapping.headingRow });
	if (!columns.ok) return refusedFile(columns.problems);
	const rows = table.value.rows.filter(({ row }) => row > mapping.headingRow);
	const measures = new Map([...known.measures].map((each) => [each.id as string, each]));
	return readFigures(rows, { mapping, columns: columns.value, at }, { measures, areas: known.areas });
}

function chosenTable(tables: readonly Table[], { sheet }: ReturnMapping, file: string): Outcome<Table> {
	const wanted = (each: Table) => sheet === undefined || each.sheet?.toLowerCase() === sheet.toLowerCase();
	const table = tables.find((each) => wanted(each) && each.rows.length > 0);
	if (table) return done(table);
	const names = tables.flatMap((each) => each.sheet ?? []);
	return refused(
		sheet === undefined
			? tableProblems.empty({ file })
			: mappingProblems.sheetMissing({ file }, sheet, names),
	);
}

function readFigures(rows: readonly TableRow[], context: FigureContext, known: ReturnContext): ReturnReading {
	const totals = rows.filter((row) => isLeftOut(row, context.mapping));
	const setAside = totals.flatMap((row) => figuresOf(row, context)).length;
	const figures = rows.filter((row) => !totals.includes(row)).flatMap((row) => figuresOf(row, context));
	const records: ReturnRecord[] = [];
	const problems: Problem[] = [];
	for (const { row, problems: unknown } of figures) {
		const outcome = unknown.length > 0 ? refused<ReturnRecord>(...unknown) : readRow(row, known);
		problems.push(...outcome.problems);
		if (outcome.ok) records.push(outcome.value);
	}
	const repeats = repeatedRows(records);
	const rowsRejected = figures.length - records.length + repeats.length;
	const accepted = rowsRejected === 0 && records.length > 0;
	return {
		accepted,
		records: accepted ? records : [],
		rowsRead: figures.length + setAside,
		rowsRejected,
		rowsSetAside: setAside,
		problems: [
			...problems,
			...repeats,
			...(figures.length === 0 ? [tableProblems.headingAlone(context.at)] : []),
			...remarks(totals, setAside, context),
		],
	};
}

/** What was passed over, so that nothing is lost without a word. */
function remarks(totals: readonly TableRow[], setAside: number, { columns, at }: FigureContext): Problem[] {
	const [first] = totals;
	return [
		...(first && setAside > 0
			? [mappingProblems.leftOut({ ...at, row: first.row }, setAside, labelOf(first))]
			: []),
		...(columns.unread.length > 0 ? [mappingProblems.columnsUnread(at, columns.unread)] : []),
	];
}

function refusedFile(problems: readonly Problem[]): ReturnReading {
	return { accepted: false, records: [], rowsRead: 0, rowsRejected: 0, problems };
}
