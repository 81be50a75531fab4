import { columnOf, isCalledAverage, isCalledTotal, type PrintedTable } from "./printed-table.ts";

/** A row that should be the sum of others (positions in the table), and how that was told. */
export type TotalRow = {
	readonly row: number;
	readonly parts: readonly number[];
	/** Another way to make it up: a failing subtotal replaced by what it should hold. */
	readonly otherParts?: readonly number[];
	readonly evidence: "hierarchy" | "exact" | "called total" | "nearly exact";
};

/** A row called a total is held to its parts if they come this near; else the rows are likely a selection. */
const CALLED_TOTAL_WITHIN = 0.1;
/** A last row that is not called a total must be hit this closely by all rows above it. */
const NEARLY = 0.001;
/** Sums of fewer than this may agree by chance. */
const LEAST_TELLING_TOTAL = 10;

/** A longer table is a list of data, whose totals nobody prints among them; every run of its rows would be tried. */
const MOST_ROWS = 150;

type Fit = {
	readonly exact: number;
	readonly checked: number;
	readonly worst: number;
	readonly best: number;
};

/** Which rows of a table are totals of which, told from the hierarchy, the words and above all the numbers. */
export function totalRows(table: PrintedTable, counts: readonly number[]): TotalRow[] {
	if (counts.length === 0 || table.rows.length < 3 || table.rows.length > MOST_ROWS) return [];
	const columns = counts.map((column) => columnOf(table, column));
	const fit = (row: number, parts: readonly number[]): Fit => fitOf(columns, row, parts);
	const found: TotalRow[] = hierarchyTotals(table, fit);
	const top = Math.min(...table.rows.map((row) => row.depth));
	const nested = new Set(found.flatMap((total) => total.parts));
	const open = table.rows.flatMap((row, index) =>
		(row.depth === top || !nested.has(index)) && !isCalledAverage(row.label) ? [index] : [],
	);
	return [...found, ...runTotals(table, open, fit)];
}

function fitOf(
	columns: readonly (readonly ({ value: number } | null)[])[],
	row: number,
	parts: readonly number[],
): Fit {
	let exact = 0;
	let checked = 0;
	let worst = 0;
	let best = Number.POSITIVE_INFINITY;
	for (const column of columns) {
		const total = column[row]?.value;
		const cells = parts.map((part) => column[part]?.value);
		if (total === undefined || total === 0 || cells.some((value) => value === undefined)) continue;
		const sum = cells.reduce<number>((held, value) => held + (value ?? 0), 0);
		const share = Math.abs(sum - total) / Math.abs(total);
		checked += 1;
		if (Math.abs(sum - total) < 1e-9 && Math.abs(total) >= LEAST_TELLING_TOTAL) exact += 1;
		worst = Math.max(worst, share);
		best = Math.min(best, share);
	}
	return { exact, checked, worst, best };
}

function hierarchyTotals(
	table: PrintedTable,
	fit: (row: number, parts: readonly number[]) => Fit,
): TotalRow[] {
	return table.rows.flatMap((row, index) => {
		const parts: number[] = [];
		for (let below = index + 1; below < table.rows.length; below += 1) {
			const depth = table.rows[below]?.depth ?? 0;
			if (depth <= row.depth) break;
			if (depth === row.depth + 1) parts.push(below);
		}
		if (parts.length < 2) return [];
		const { exact, checked } = fit(index, parts);
		return checked > 0 && exact * 2 >= checked ? [{ row: index, parts, evidence: "hierarchy" as const }] : [];
	});
}

/** Rows whose neighbours above or below add up to them, taken out one after the other, the surest first. */
function runTotals(
	table: PrintedTable,
	start: readonly number[],
	fit: (row: number, parts: readonly number[]) => Fit,
): TotalRow[] {
	let open = [...start];
	const found: TotalRow[] = [];
	const settle = (total: TotalRow) => {
		found.push(total);
		const gone = new Set(total.parts);
		open = open.filter((row) => !gone.has(row));
	};
	for (let total = surest(table, open, fit); total; total = surest(table, open, fit)) settle(total);
	for (const row of [...open]) {
		if (!open.includes(row)) continue;
		const total = calledTotal(table, row, open, fit);
		if (total) settle(total);
	}
	const last = lastRow(table, open, found, fit);
	return last ? [...found, last] : found;
}

function surest(
	table: PrintedTable,
	open: readonly number[],
	fit: (row: number, parts: readonly number[]) => Fit,
): TotalRow | undefined {
	let best: { readonly total: TotalRow; readonly score: number } | undefined;
	for (const [position, row] of open.entries())
		for (const step of [-1, 1]) {
			const parts: number[] = [];
			for (let at = position + step; at >= 0 && at < open.length; at += step) {
				parts.push(open[at] ?? 0);
				if (parts.length < 2) continue;
				const { exact, checked } = fit(row, parts);
				const called = isCalledTotal(table.rows[row]?.label ?? "");
				const enough =
					checked >= 2 ? exact * 2 >= checked && exact >= 1 : exact === 1 && (parts.length >= 3 || called);
				if (!enough || (exact === 1 && checked >= 3 && !called)) continue;
				const score = exact / checked + exact / 100 - parts.length / 10_000;
				if (score > (best?.score ?? 0))
					best = { total: { row, parts: [...parts].sort((a, b) => a - b), evidence: "exact" }, score };
			}
		}
	return best?.total;
}

function calledTotal(
	table: PrintedTable,
	row: number,
	open: readonly number[],
	fit: (row: number, parts: readonly number[]) => Fit,
): TotalRow | undefined {
	if (!/\btotals?\b|\ball\b/i.test(table.rows[row]?.label ?? "")) return undefined;
	const position = open.indexOf(row);
	const above = open.slice(0, position).filter((other) => !isCalledTotal(table.rows[other]?.label ?? ""));
	const parts = position === 0 ? open.slice(1) : above;
	if (parts.length < 2) return undefined;
	const { checked, worst } = fit(row, parts);
	return checked > 0 && worst <= CALLED_TOTAL_WITHIN ? { row, parts, evidence: "called total" } : undefined;
}

function lastRow(
	table: PrintedTable,
	open: readonly number[],
	found: readonly TotalRow[],
	fit: (row: number, parts: readonly number[]) => Fit,
): TotalRow | undefined {
	const row = table.rows.length - 1;
	if (open.at(-1) !== row || open.length < 3) return undefined;
	const parts = open.slice(0, -1);
	const opened = parts.flatMap(
		(part) => found.find((total) => total.row === part && total.evidence === "called total")?.parts ?? [part],
	);
	const fits = (rows: readonly number[]) => {
		const { checked, worst } = fit(row, rows);
		return checked > 0 && worst <= NEARLY;
	};
	if (opened.length > parts.length && fits(opened))
		return { row, parts, otherParts: opened, evidence: "nearly exact" };
	return parts.length >= 2 && fits(parts) ? { row, parts, evidence: "nearly exact" } : undefined;
}
