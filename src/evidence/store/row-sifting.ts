import { join } from "node:path";
import type { RecognisedTable, RowFault } from "#evidence/sources";
import type { Problem } from "#vocabulary";
import type { Database } from "./database.ts";
import { REJECTS_FILE } from "./load-folder.ts";
import { writeLedger } from "./reject-ledger.ts";
import {
	anyFault,
	countRows,
	faultProblems,
	placeRows,
	type RowCounts,
	SHEET_ROW,
	shapeProblems,
} from "./row-faults.ts";
import { bulkProblems } from "./table-problems.ts";
import type { TableToRead } from "./table-reading.ts";
import { type ReadableText, readMisshapen, readStretched } from "./written-table.ts";

/** What sifting left: how many rows are sound, how many were read, and what is wrong with the others. */
export type SiftedRows = {
	readonly sound: number;
	readonly rowsRead: number;
	readonly problems: readonly Problem[];
};

/**
 * Takes the rows that have a fault out of `written`, after each of them, and each line that is no row, has been written
 * to the ledger of rejects.
 *
 * @param lines lines below the headings
 */
export async function siftRows(
	database: Database,
	file: ReadableText,
	{ at, table, staged }: TableToRead,
	lines: number,
): Promise<SiftedRows> {
	const { mapping } = table;
	await readMisshapen(database, file, table);
	const shape = await shapeOf(database, file, table, lines);
	const faults = [...mapping.faults, ...shape.faults];
	const told = [...faults, ...mapping.remarks];
	const counts = await countRows(database, told);
	await placeRows(database, table.headingLines, mapping.columns.includes(SHEET_ROW));
	const problems = [
		...(await shapeProblems(database, at, shape.swallowed)),
		...(await faultProblems(database, at, told, counts.faults)),
	];
	const sound = await soundRows(database, faults);
	const rowsRead = lines - shape.within;
	if (sound < rowsRead) {
		const target = join(staged.load, REJECTS_FILE);
		await writeLedger(database, { name: at.file, faults, swallowed: shape.swallowed, target });
		await dropFaulty(database, faults, counts);
	}
	return { sound, rowsRead, problems };
}

type Shape = {
	/** Lines that are parts of cells of sound rows. */
	readonly within: number;
	/** Lines that belong to no row. */
	readonly swallowed: number;
	readonly faults: readonly RowFault[];
};

/** Looks where the lines are that became neither a row nor an error of the reader. */
async function shapeOf(
	database: Database,
	file: ReadableText,
	table: RecognisedTable,
	lines: number,
): Promise<Shape> {
	const misshapen = await count(database, "SELECT count(*) AS n FROM misshapen");
	const missing = lines - misshapen - (await count(database, "SELECT count(*) AS n FROM cells"));
	if (missing <= 0) return { within: 0, swallowed: 0, faults: [] };
	await readStretched(database, file, table);
	const within = await count(database, "SELECT sum(lines) AS n FROM stretched WHERE NOT swallowing");
	const column = table.mapping.columns.find((each) => each !== undefined) ?? "row_number";
	const condition = "row_number IN (SELECT row_number FROM stretched WHERE swallowing)";
	return {
		within: Math.min(within, missing),
		swallowed: Math.max(0, missing - within),
		faults: [{ column, condition, problem: bulkProblems.rowSwallowing }],
	};
}

async function soundRows(database: Database, faults: readonly RowFault[]): Promise<number> {
	return count(database, `SELECT count(*) AS n FROM written WHERE NOT (${anyFault(faults)})`);
}

async function dropFaulty(database: Database, faults: readonly RowFault[], counts: RowCounts): Promise<void> {
	const found = faults.filter((_, index) => (counts.faults[index] ?? 0) > 0);
	if (found.length === 0) return;
	const faulty = `SELECT row_number FROM written WHERE ${anyFault(found)}`;
	await database.run(`DELETE FROM cells WHERE rowid + 1 IN (${faulty})`);
}

async function count(database: Database, sql: string): Promise<number> {
	return Number((await database.rows(sql))[0]?.n ?? 0);
}
