import { type Location, type Problem, shown } from "#vocabulary";
import { areaLookup } from "./area-lookup/area-lookup.ts";
import { isReturnHeading } from "./partner-return/read-return.ts";
import { policeStreet } from "./police-street/police-street.ts";
import { decodeText } from "./table/decode-text.ts";
import { delimiterOf, readDelimitedText } from "./table/delimited-text.ts";
import { isWorkbook } from "./table/workbook.ts";
import type { TableMapping, TableSource } from "./table-source.ts";

/** Every published format that is read in bulk. A new one is a folder and a line here. */
export const TABLE_SOURCES: readonly TableSource[] = [policeStreet, areaLookup];

/** What a file is, told from its first bytes. */
export type Recognised =
	| { readonly kind: "return" }
	| {
			readonly kind: "table";
			readonly source: TableSource;
			readonly mapping: TableMapping;
			readonly delimiter: string;
			readonly headings: readonly string[];
	  }
	| { readonly kind: "unknown"; readonly headings: readonly string[] };

/**
 * Tells what a file is from how it begins: by its headings, never by its name. What cannot be a table at all is taken
 * for a return, whose reader says what is wrong with it.
 */
export function recognise(opening: Uint8Array): Recognised {
	if (isWorkbook(opening)) return { kind: "return" };
	const decoded = decodeText(opening);
	if (!decoded || decoded.encoding.startsWith("utf-16")) return { kind: "return" };
	const firstLine = /^[^\r\n]*/.exec(decoded.text)?.[0] ?? "";
	const rows = readDelimitedText(firstLine, { file: "" });
	const headings = rows.ok ? (rows.value[0]?.cells ?? []) : [];
	for (const source of TABLE_SOURCES) {
		const mapping = source.recognise(headings);
		if (mapping) return { kind: "table", source, mapping, delimiter: delimiterOf(firstLine), headings };
	}
	if (headings.length < 2 || isReturnHeading(headings)) return { kind: "return" };
	return { kind: "unknown", headings };
}

/** The problem of a table that is none of the formats that can be read. */
export function fileUnknown(at: Location, headings: readonly string[]): Problem {
	const titles = TABLE_SOURCES.map((source) => source.title).join("; ");
	return {
		code: "file-unknown",
		stops: "file",
		at: { ...at, row: 1 },
		says: "The headings of this file are those of no format that can be read here.",
		found: headings.slice(0, 12).map(shown).join(", "),
		wanted: `a partner return (measure, area, period, value); ${titles}`,
		next: "Check that the right file was chosen, or copy its figures into a return.",
	};
}
