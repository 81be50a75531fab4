import type { RowFault } from "#evidence/sources";
import { type Database, text } from "./database.ts";
import { bulkProblems, misshapenWords } from "./table-problems.ts";

/**
 * Writes every rejected row of the file that is being read, each with its reason, so that somebody can mend them or ask
 * the publisher: file, row, lines, column, value, code, reason. A row with two faults stands in it twice; `lines` says
 * how many lines of the file it takes.
 *
 * @param swallowed lines that belong to no row at all
 */
export async function writeLedger(
	database: Database,
	{ name, faults, swallowed, target }: LedgerRequest,
): Promise<void> {
	const file = `${text(name)} AS file`;
	const parts = [misshapenPart(file), ...faults.map((fault) => faultPart(file, fault))];
	if (swallowed > 0) parts.push(swallowedPart(file, swallowed));
	await database.run(
		`COPY (SELECT * FROM (${parts.join(" UNION ALL ")}) ORDER BY "row", "column") TO ${text(target)} (FORMAT csv, HEADER)`,
	);
}

/** What is to be written of one file, and where. */
export type LedgerRequest = {
	readonly name: string;
	readonly faults: readonly RowFault[];
	readonly swallowed: number;
	readonly target: string;
};

function misshapenPart(file: string): string {
	const kinds = Object.entries(misshapenWords).map(
		([kind, words]) => `WHEN ${text(kind)} THEN ${text(words)}`,
	);
	return `SELECT ${file}, line AS "row", 1 AS lines, NULL AS "column", written AS "value", 'row-misshapen' AS code,
		CASE kind ${kinds.join(" ")} ELSE kind END AS reason FROM misshapen`;
}

function faultPart(file: string, fault: RowFault): string {
	const { code, says } = fault.problem({ file: "" }, "");
	return `SELECT ${file}, file_row, 1, ${text(fault.column)}, ${fault.column}::VARCHAR, ${text(code)}, ${text(says)}
		FROM placed WHERE ${fault.condition}`;
}

function swallowedPart(file: string, lines: number): string {
	const { code, says } = bulkProblems.linesSwallowed({ file: "" }, lines);
	return `SELECT ${file}, NULL, ${lines}, NULL, NULL, ${text(code)}, ${text(says)}`;
}
