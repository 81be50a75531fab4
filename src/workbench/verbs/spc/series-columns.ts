import { plainHeading, type Table, type TableRow } from "#evidence/sources";
import { readDateCell, readNumberCell } from "./read-number.ts";

/** What a column of a series is. */
type SeriesColumn = "date" | "value" | "denominator";

/** The headings by which a column is known, in any case. */
const HEADINGS: Readonly<Record<SeriesColumn, readonly string[]>> = {
	date: ["date", "month", "period"],
	value: ["value", "count", "number", "events"],
	denominator: ["denominator", "population", "base"],
};

/** A column that was found: where it stands, what it is called, and whether its heading said what it is. */
export type FoundColumn = { readonly position: number; readonly name: string; readonly known: boolean };

/** The columns of a series. */
export type SeriesColumns = {
	readonly date: FoundColumn;
	readonly value: FoundColumn;
	readonly denominator?: FoundColumn;
	/** Whether the first row holds headings. */
	readonly headed: boolean;
	/** Names of columns that are not read. */
	readonly unread: readonly string[];
};

const PLAIN_NAMES: Readonly<Record<SeriesColumn, string>> = {
	date: "the first column",
	value: "the second column",
	denominator: "the third column",
};

/**
 * Finds the columns of a series by their headings; dates and values that no heading names are the first and the second
 * of the other columns. A third column that no heading names is the denominator if the table has no more columns
 * and all its cells are numbers. Undefined if the table has one column only.
 */
export function findColumns({ rows }: Table): SeriesColumns | undefined {
	const width = Math.max(0, ...rows.slice(0, WIDTH_SAMPLE).map(({ cells }) => cells.length));
	const first = rows[0];
	if (width < 2 || !first) return undefined;
	const headed = !isData(first);
	const headings = Array.from({ length: width }, (_, index) =>
		headed ? (first.cells[index] ?? "").trim() : "",
	);
	const named = (column: SeriesColumn) =>
		headings.findIndex((each) => HEADINGS[column].includes(plainHeading(each)));
	const taken = new Set([named("date"), named("value"), named("denominator")]);
	const free = [...headings.keys()].filter((index) => !taken.has(index));
	const found = (column: SeriesColumn, fallback: () => number | undefined): FoundColumn | undefined => {
		const known = named(column);
		const position = known >= 0 ? known : fallback();
		if (position === undefined) return undefined;
		return { position, name: headings[position] || PLAIN_NAMES[column], known: known >= 0 };
	};
	const next = () => free.shift();
	const date = found("date", next);
	const value = found("value", next);
	const denominator = found("denominator", () => {
		const position = next();
		return position !== undefined && width === 3 && isNumeric(rows.slice(headed ? 1 : 0), position)
			? position
			: undefined;
	});
	if (!date || !value) return undefined;
	const read = [date, value, denominator].map((column) => column?.position);
	const unread = headings.filter((heading, index) => heading !== "" && !read.includes(index));
	return { date, value, ...(denominator && { denominator }), headed, unread };
}

/** Rows that are looked at to learn how wide a table is. */
const WIDTH_SAMPLE = 100;

function isData({ cells }: TableRow): boolean {
	const [date = "", value = ""] = cells;
	return readDateCell(date) !== undefined && typeof readNumberCell(value) === "object";
}

function isNumeric(rows: readonly TableRow[], position: number): boolean {
	const cells = rows.map(({ cells }) => readNumberCell(cells[position] ?? ""));
	return (
		cells.some((cell) => typeof cell === "object") &&
		cells.every((cell) => typeof cell === "object" || cell === "missing")
	);
}
