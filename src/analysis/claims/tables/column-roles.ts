import { competitionRanks, type RankDirection } from "#analysis/statistics";
import { judgeChange } from "../statements/judge-change.ts";
import { columnOf, isCalledAverage, type PrintedNumber, type PrintedTable } from "./printed-table.ts";

/** Columns that belong to one change: where it came from, what it became, the difference and the per cent. */
export type ChangeColumns = {
	readonly current: number;
	/** Undefined where only the current value and the difference are printed. */
	readonly previous: number | undefined;
	readonly difference: number | undefined;
	readonly perCent: number | undefined;
};

/** A column of ranks and the column that it ranks. */
export type RankColumns = { readonly rank: number; readonly by: number; readonly direction: RankDirection };

/** What the columns of a table are, as far as their numbers tell. */
export type ColumnRoles = {
	readonly changes: readonly ChangeColumns[];
	readonly ranks: readonly RankColumns[];
	/** Columns that should add up: whole counts or money, no differences, rates or ranks. */
	readonly counts: readonly number[];
	/** Columns of rates, in the order printed. */
	readonly rates: readonly number[];
};

/** Share of the rows that must obey a relation before the columns are taken to be bound by it. */
const MOST_ROWS = 0.6;
const FEWEST_ROWS = 2;
/** A rate is smaller than the count beside it by at least this factor in the middle row. */
const RATE_BELOW_COUNT = 20;

/** A wider table is a data sheet: relations of all its columns would be tried for nothing. */
const MOST_COLUMNS = 30;

type Column = readonly (PrintedNumber | null)[];

/** Finds the roles of a table's columns by trying the relations that such columns have. */
export function columnRoles(table: PrintedTable): ColumnRoles {
	if (table.columns > MOST_COLUMNS) return { changes: [], ranks: [], counts: [], rates: [] };
	const columns = Array.from({ length: table.columns }, (_, index) => columnOf(table, index));
	const kinds = columns.map(kindOf);
	const ranks = rankColumns(table, columns, kinds);
	const isRank = (index: number) => ranks.some((each) => each.rank === index);
	const plain = columns.flatMap((_, index) =>
		(kinds[index] === "whole" || kinds[index] === "money") && !isRank(index) ? [index] : [],
	);
	const changes = changeColumns(columns, kinds, plain);
	const differences = new Set(changes.map((change) => change.difference));
	const rates = rateColumns(table, columns, kinds, plain, isRank);
	const counts = plain.filter(
		(index) => !differences.has(index) && !rates.includes(index) && !isSigned(columns[index]),
	);
	return { changes, ranks, counts, rates };
}

function kindOf(column: Column): PrintedNumber["unit"] {
	const held = column.filter((cell) => cell !== null);
	const share = (unit: PrintedNumber["unit"]) =>
		held.filter((cell) => cell.unit === unit).length / Math.max(1, held.length);
	if (share("per cent") >= MOST_ROWS) return "per cent";
	if (share("money") >= MOST_ROWS) return "money";
	return held.some((cell) => cell.unit === "decimal") ? "decimal" : "whole";
}

function isSigned(column: Column | undefined): boolean {
	return (column ?? []).some((cell) => cell?.signed);
}

/** How many rows obey a relation, if they are most of those that can. */
function obeying(rows: number, holds: (row: number) => boolean | undefined): number {
	let can = 0;
	let does = 0;
	for (let row = 0; row < rows; row += 1) {
		const answer = holds(row);
		if (answer === undefined) continue;
		can += 1;
		if (answer) does += 1;
	}
	return does >= FEWEST_ROWS && does >= can * MOST_ROWS ? does : 0;
}

function changeColumns(
	columns: readonly Column[],
	kinds: readonly string[],
	plain: readonly number[],
): ChangeColumns[] {
	const found: ChangeColumns[] = [];
	const perCents = kinds.flatMap((kind, index) => (kind === "per cent" || kind === "decimal" ? [index] : []));
	for (const perCent of perCents) {
		const pair = bestPair(columns, plain, (from, to, row) => perCentHolds(columns, from, to, perCent, row));
		if (pair) found.push({ ...pair, difference: differenceOf(columns, plain, pair), perCent });
		else {
			const single = ownDifference(columns, plain, perCent);
			if (single) found.push(single);
		}
	}
	const used = new Set(found.map((change) => change.difference));
	for (const difference of plain) {
		if (used.has(difference)) continue;
		const rest = plain.filter((index) => index !== difference && !used.has(index));
		const pair = bestPair(columns, rest, (from, to, row) =>
			differenceHolds(columns, from, to, difference, row, true),
		);
		if (pair && !found.some((change) => change.current === pair.current && change.previous === pair.previous))
			found.push({ ...pair, difference, perCent: undefined });
	}
	return found;
}

type Pair = { readonly current: number; readonly previous: number };

function bestPair(
	columns: readonly Column[],
	among: readonly number[],
	holds: (from: number, to: number, row: number) => boolean | undefined,
): Pair | undefined {
	let best: (Pair & { readonly hits: number }) | undefined;
	for (const current of among)
		for (const previous of among) {
			if (current === previous) continue;
			const hits = obeying(columns[0]?.length ?? 0, (row) => holds(previous, current, row));
			if (hits > (best?.hits ?? 0)) best = { current, previous, hits };
		}
	return best && { current: best.current, previous: best.previous };
}

function perCentHolds(
	columns: readonly Column[],
	from: number,
	to: number,
	perCent: number,
	row: number,
): boolean | undefined {
	const [was, became, stated] = [columns[from]?.[row], columns[to]?.[row], columns[perCent]?.[row]];
	if (!was || !became || !stated || was.value === 0) return undefined;
	const verdict = judgeChange({ from: was, to: became, stated });
	const way =
		!stated.signed || Math.sign(stated.value) === Math.sign(became.value - was.value) || stated.value === 0;
	return way && (verdict.kind === "agrees" || verdict.kind === "truncated");
}

function differenceHolds(
	columns: readonly Column[],
	from: number,
	to: number,
	difference: number,
	row: number,
	signed: boolean,
): boolean | undefined {
	const [was, became, stated] = [columns[from]?.[row], columns[to]?.[row], columns[difference]?.[row]];
	if (!was || !became || !stated) return undefined;
	const exact = became.value - was.value;
	return signed ? stated.value === exact : Math.abs(stated.value) === Math.abs(exact);
}

function differenceOf(columns: readonly Column[], plain: readonly number[], pair: Pair): number | undefined {
	return plain.find(
		(index) =>
			index !== pair.current &&
			index !== pair.previous &&
			obeying(columns[0]?.length ?? 0, (row) =>
				differenceHolds(columns, pair.previous, pair.current, index, row, false),
			) > 0,
	);
}

/** “1,225 … -15 -1.2%”: the value before is not printed, but follows from the difference. */
function ownDifference(
	columns: readonly Column[],
	plain: readonly number[],
	perCent: number,
): ChangeColumns | undefined {
	for (const difference of plain.filter((index) => Math.abs(index - perCent) === 1))
		for (const current of plain) {
			if (current === difference) continue;
			const hits = obeying(columns[0]?.length ?? 0, (row) => {
				const [now, by, stated] = [
					columns[current]?.[row],
					columns[difference]?.[row],
					columns[perCent]?.[row],
				];
				if (!now || !by || !stated || now.value === by.value) return undefined;
				const verdict = judgeChange({ from: { value: now.value - by.value, places: 0 }, to: now, stated });
				return verdict.kind === "agrees" || verdict.kind === "truncated";
			});
			if (hits > 0 && hits >= (columns[0]?.length ?? 0) - 1)
				return { current, previous: undefined, difference, perCent };
		}
	return undefined;
}

/** A mistyped rank may lie this far beyond the number of rows. */
const RANKS_BEYOND = 3;
const RANK_WORDS = /\brank/i;

function rankColumns(
	table: PrintedTable,
	columns: readonly Column[],
	kinds: readonly string[],
): RankColumns[] {
	const leaves = table.rows.map((row) => !isCalledAverage(row.label));
	return columns.flatMap((column, rank) => {
		const held = column.filter((cell, row) => cell !== null && leaves[row]);
		const named = RANK_WORDS.test(table.headings[rank] ?? (table.headings.length === 0 ? table.header : ""));
		const small = held.every(
			(cell) => cell?.unit === "whole" && cell.value >= 1 && cell.value <= held.length + RANKS_BEYOND,
		);
		if (!named || !small || held.length < 3 || kinds[rank] !== "whole") return [];
		for (const direction of ["lowest first", "highest first"] as const)
			for (const by of [...columns.keys()].reverse()) {
				if (by === rank) continue;
				const values = column.map((cell, row) =>
					cell === null ? null : (columns[by]?.[row]?.value ?? null),
				);
				const ranks = competitionRanks({ values, direction });
				const hits = column.filter((cell, row) => cell && cell.value === ranks[row]?.rank).length;
				if (hits >= Math.max(3, held.length * 0.75)) return [{ rank, by, direction }];
			}
		return [];
	});
}

const RATE_WORDS = /\brates?\b|\bper\s+(?:1,?000|100,?000|10,?000|head|thousand|resident|household)/i;

function rateColumns(
	table: PrintedTable,
	columns: readonly Column[],
	kinds: readonly string[],
	plain: readonly number[],
	isRank: (index: number) => boolean,
): number[] {
	const named = (index: number) =>
		RATE_WORDS.test(table.headings[index] ?? (table.headings.length === 0 ? table.header : ""));
	const counts = Math.max(...plain.map((index) => middle(columns[index] ?? [])), 0);
	return columns.flatMap((column, index) => {
		if (
			!named(index) ||
			isRank(index) ||
			kinds[index] === "per cent" ||
			kinds[index] === "money" ||
			isSigned(column)
		)
			return [];
		const small = middle(column) * RATE_BELOW_COUNT <= counts;
		return kinds[index] === "decimal" || (plain.includes(index) && small) ? [index] : [];
	});
}

function middle(column: Column): number {
	const sorted = column
		.flatMap((cell) => (cell ? [Math.abs(cell.value)] : []))
		.sort((left, right) => left - right);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
