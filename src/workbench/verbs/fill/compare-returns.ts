import { readFileSync, statSync } from "node:fs";
import { plainHeading, readTables } from "#evidence/sources";
import type { ReturnCells } from "../counters/return-text.ts";
import { cellKey } from "./counted-returns.ts";

/** A figure that differs from the one that stood in a return before; null where there was or is no such row. */
export type ChangedCell = {
	readonly file: string;
	readonly measure: string;
	readonly area: string;
	readonly period: string;
	readonly breakdown?: string;
	readonly before: string | null;
	readonly after: string | null;
};

/** How the figures of a return differ from those that stand in its file; nothing where there is no file yet. */
export async function changedCells(
	name: string,
	path: string,
	rows: readonly ReturnCells[],
): Promise<readonly ChangedCell[]> {
	const before = await rowsAt(name, path);
	if (!before) return [];
	const earlier = new Map(before.map((row) => [cellKey(row), row]));
	const later = new Map(rows.map((row) => [cellKey(row), row]));
	const changed = [...new Set([...later.keys(), ...earlier.keys()])].flatMap((key) => {
		const [was, is] = [stated(earlier.get(key)), stated(later.get(key))];
		const row = later.get(key) ?? earlier.get(key);
		return was === is || !row ? [] : [changedCell(name, row, was, is)];
	});
	return changed;
}

function changedCell(
	file: string,
	row: ReturnCells,
	before: string | null,
	after: string | null,
): ChangedCell {
	const { measure = "", area = "", period = "", breakdown } = row;
	return { file, measure, area, period, ...(breakdown && { breakdown }), before, after };
}

/** What a row states in a word: its value, or why it has none. */
function stated(row: ReturnCells | undefined): string | null {
	if (!row) return null;
	return row.value === undefined || row.value === "" ? `no value (${row.value_text ?? ""})` : row.value;
}

async function rowsAt(name: string, path: string): Promise<readonly ReturnCells[] | undefined> {
	if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
	const tables = await readTables({ name, bytes: readFileSync(path) });
	const [table] = tables.ok ? tables.value : [];
	const [heading, ...rows] = table?.rows ?? [];
	if (!heading) return [];
	const columns = heading.cells.map(plainHeading);
	return rows.map(({ cells }) =>
		Object.fromEntries(columns.map((column, index) => [column, (cells[index] ?? "").trim()])),
	);
}
