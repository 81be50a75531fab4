/** A cell that somebody is asked to fill. */
export type EmptyCell = {
	readonly measure: string;
	readonly area: string;
	readonly period: string;
	readonly breakdown?: string;
	readonly source?: string;
	readonly supplier: string;
};

const COLUMNS = [
	"measure",
	"area",
	"period",
	"breakdown",
	"value",
	"value_text",
	"expected",
	"source",
	"supplier",
	"note",
] as const;

/** What stands for a value until it is filled in; without it an empty cell is refused. */
const NOT_HANDED_IN = "not handed in yet";

/**
 * A return whose values are to be filled in: each cell says that it has not been handed in yet. The column for notes is
 * empty, since whatever stands in it is printed as a caution of the figure.
 */
export function returnTemplate(cells: readonly EmptyCell[]): string {
	const rows = cells.map((cell) =>
		COLUMNS.map((column) => {
			if (column === "value_text") return NOT_HANDED_IN;
			return isForThePartner(column) ? "" : (cell[column] ?? "");
		}),
	);
	return `${[COLUMNS, ...rows].map((row) => row.map(quoted).join(",")).join("\n")}\n`;
}

const FOR_THE_PARTNER = ["value", "expected", "note"] as const;

function isForThePartner(column: (typeof COLUMNS)[number]): column is (typeof FOR_THE_PARTNER)[number] {
	return FOR_THE_PARTNER.some((each) => each === column);
}

function quoted(text: string): string {
	return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
