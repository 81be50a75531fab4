/**
 * Rows as CSV after RFC 4180: commas, quotation marks where they are needed, CRLF. A text that a spreadsheet would take
 * for a formula keeps an apostrophe before it.
 *
 * @example
 * csvText([["Area", "Note"], ["Fant", "=1+1"]]) // => "Area,Note\r\nFant,'=1+1\r\n"
 */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
	return rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

/** A number with a sign, which no spreadsheet takes for more. */
const NUMBER = /^[+-]£?[\d.,]+%?$/;

function field(value: string | number): string {
	if (typeof value === "number") return String(value);
	const harmless = /^[=+@\t\r-]/.test(value) && !NUMBER.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
