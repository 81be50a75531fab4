/**
 * Where something stands in what people handed in: a file, and as far as is known its sheet, page, line, paragraph, row
 * and column. All count from 1; `row` is the row of a table, its heading being row 1; `paragraph` is for formats that
 * keep neither pages nor lines, as Word.
 */
export type Location = {
	readonly file: string;
	readonly sheet?: string;
	readonly page?: number;
	readonly line?: number;
	readonly paragraph?: number;
	readonly row?: number;
	readonly column?: string;
};

/** A value together with the place where somebody wrote it. */
export type Located<Value> = { readonly value: Value; readonly at: Location };

/**
 * Says a place as a person would.
 *
 * @example
 * describeLocation({ file: "returns/police.csv", row: 7, column: "value" }) // => "returns/police.csv, row 7, column “value”"
 */
export function describeLocation(at: Location): string {
	const parts = [at.file];
	if (at.sheet !== undefined) parts.push(`sheet “${at.sheet}”`);
	if (at.page !== undefined) parts.push(`page ${at.page}`);
	if (at.paragraph !== undefined) parts.push(`paragraph ${at.paragraph}`);
	if (at.row !== undefined) parts.push(`row ${at.row}`);
	else if (at.line !== undefined) parts.push(`line ${at.line}`);
	if (at.column !== undefined) parts.push(`column “${at.column}”`);
	return parts.join(", ");
}
