/** How a spreadsheet shows a number so that it reads as in the document: what stands before, decimals, what follows. */
export type NumberFormat = {
	readonly before: string;
	readonly places: number;
	readonly thousands: boolean;
	readonly after: string;
	/** Whether a rise carries its sign. */
	readonly signed: boolean;
};

const PRINTED = /^([+−]?)(£?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(%?)$/u;

/**
 * The format that makes a number read as it was printed; undefined where the text is more than the number (“5= of 11”),
 * or where the number behind it would read otherwise, so that the cell is kept as text.
 *
 * @example
 * numberFormatOf("+1.9%", 1.936) // => { before: "", places: 1, thousands: false, after: "%", signed: true }
 */
export function numberFormatOf(text: string, value: number | null | undefined): NumberFormat | undefined {
	if (value === null || value === undefined || !Number.isFinite(value)) return undefined;
	const [, sign, before = "", whole = "", decimals = "", after = ""] = PRINTED.exec(text) ?? [];
	if (sign === undefined) return undefined;
	const printed = Number(`${whole.replaceAll(",", "")}${decimals && `.${decimals}`}`);
	const places = decimals.length;
	if (Math.abs(Math.abs(value) - printed) > 0.5000001 * 10 ** -places) return undefined;
	if (value < 0 !== (sign === "−") && printed !== 0) return undefined;
	return { before, places, thousands: whole.includes(","), after, signed: sign === "+" };
}

/**
 * The format as Excel writes it, for rises and, behind the semicolon, falls.
 *
 * @example
 * excelFormat({ before: "£", places: 0, thousands: true, after: "", signed: false }) // => "\"£\"#,##0;\"−£\"#,##0"
 */
export function excelFormat({ before, places, thousands, after, signed }: NumberFormat): string {
	const digits = `${thousands ? "#,##0" : "0"}${places > 0 ? `.${"0".repeat(places)}` : ""}`;
	const quoted = (words: string) => (words === "" ? "" : `"${words}"`);
	const rise = `${quoted(`${signed ? "+" : ""}${before}`)}${digits}${quoted(after)}`;
	return `${rise};${quoted(`−${before}`)}${digits}${quoted(after)}`;
}

/**
 * A name for a format that is the same for equal ones.
 *
 * @example
 * numberFormatKey({ before: "", places: 1, thousands: false, after: "%", signed: true }) // => "1-percent-signed"
 */
export function numberFormatKey({ before, places, thousands, after, signed }: NumberFormat): string {
	const parts = [
		String(places),
		before === "£" && "pounds",
		after === "%" && "percent",
		thousands && "thousands",
		signed && "signed",
	];
	return parts.filter(Boolean).join("-");
}
