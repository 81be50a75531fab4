import { strToU8, zipSync } from "fflate";
import type { Document } from "#document";
import { html, type Markup } from "../html/markup.ts";
import { type NumberFormat, numberFormatKey } from "./number-format.ts";
import { formatStyles, lookStyles, pageStyles, sheetStyle, widthStyles } from "./ods-styles.ts";
import { columnWidths } from "./sheet-look.ts";
import type { SheetCell } from "./sheet-table.ts";
import { type Sheet, type SheetLine, sheetsOf } from "./sheets.ts";

const MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

const NAMESPACES = [
	["office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"],
	["style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"],
	["text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"],
	["table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"],
	["fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"],
	["number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"],
	["meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"],
	["manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"],
	["dc", "http://purl.org/dc/elements/1.1/"],
	["xlink", "http://www.w3.org/1999/xlink"],
].map(([prefix, address]) => html` xmlns:${prefix}="${address}"`);

/**
 * The tables of a document and the data of its charts as an OpenDocument spreadsheet. Numbers are whole behind what is
 * shown, every table is a named range with a repeated heading row.
 *
 * Source: OpenDocument 1.3, part 3.
 */
export function writeOds(document: Document): Uint8Array {
	const sheets = sheetsOf(document);
	const stored = { level: 0 } as const;
	return zipSync(
		{
			mimetype: [strToU8(MEDIA_TYPE), stored],
			"META-INF/manifest.xml": xmlFile(manifest()),
			"content.xml": xmlFile(content(sheets)),
			"styles.xml": xmlFile(
				html`<office:document-styles${NAMESPACES} office:version="1.3"><office:styles>${lookStyles(document.language)}</office:styles>${pageStyles()}</office:document-styles>`,
			),
			"meta.xml": xmlFile(meta(document)),
		},
		{ mtime: new Date(`${document.cover.date}T12:00:00`), os: 0 },
	);
}

function xmlFile(root: Markup): Uint8Array {
	return strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}`);
}

function manifest(): Markup {
	const entry = (path: string, type: string) =>
		html`<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
	const parts = ["content.xml", "styles.xml", "meta.xml"].map((path) => entry(path, "text/xml"));
	return html`<manifest:manifest${NAMESPACES} manifest:version="1.3">${entry("/", MEDIA_TYPE)}${parts}</manifest:manifest>`;
}

function meta({ cover, language }: Document): Markup {
	return html`<office:document-meta${NAMESPACES} office:version="1.3"><office:meta><dc:title>${cover.title} ${cover.year}</dc:title><dc:creator>${cover.partnership}</dc:creator><dc:language>${language}</dc:language><dc:date>${cover.date}T00:00:00</dc:date></office:meta></office:document-meta>`;
}

function content(sheets: readonly Sheet[]): Markup {
	const formats = new Map<string, NumberFormat>();
	for (const { table } of sheets)
		for (const { number } of table?.rows.flat() ?? [])
			if (number) formats.set(numberFormatKey(number.format), number.format);
	const widths = [...new Set(sheets.flatMap(columnWidths))];
	const ranges = sheets.flatMap((sheet) => (sheet.table ? [databaseRange(sheet, sheet.table)] : []));
	return html`<office:document-content${NAMESPACES} office:version="1.3"><office:automatic-styles>${formatStyles(formats)}${widthStyles(widths)}${sheetStyle()}</office:automatic-styles><office:body><office:spreadsheet>${sheets.map(sheetXml)}<table:database-ranges>${ranges}</table:database-ranges></office:spreadsheet></office:body></office:document-content>`;
}

function databaseRange({ name, lines }: Sheet, table: NonNullable<Sheet["table"]>): Markup {
	const last = lines.length + 1 + table.rows.length;
	const address = `'${name}'.A${lines.length + 1}:'${name}'.${letter(table.headings.length)}${last}`;
	return html`<table:database-range table:name="${table.name}" table:target-range-address="${address}" table:contains-header="true"/>`;
}

function sheetXml(sheet: Sheet): Markup {
	const { name, lines, table } = sheet;
	const columns = columnWidths(sheet).map(
		(width) =>
			html`<table:table-column table:style-name="w${width}" table:default-cell-style-name="Default"/>`,
	);
	const headings = table?.headings.map((text) => cellXml({ text, strong: true }, true));
	return html`<table:table table:name="${name}" table:style-name="sheet">${columns}${lines.map((line) => lineXml(line, table === undefined))}${
		headings &&
		html`<table:table-header-rows><table:table-row>${headings}</table:table-row></table:table-header-rows>`
	}${table?.rows.map((row) => html`<table:table-row>${row.map((cell) => cellXml(cell))}</table:table-row>`)}</table:table>`;
}

function lineXml({ words, style, sheet }: SheetLine, wraps: boolean): Markup {
	const look = style ?? (wraps ? "cell" : "line");
	return html`<table:table-row><table:table-cell table:style-name="${look}" office:value-type="string"><text:p>${linked(words, sheet)}</text:p></table:table-cell></table:table-row>`;
}

function cellXml({ text, number, sheet, strong }: SheetCell, isHeading = false): Markup {
	const weight = strong ? "-strong" : "";
	if (number)
		return html`<table:table-cell table:style-name="n${numberFormatKey(number.format)}${weight}" office:value-type="float" office:value="${String(number.value)}"><text:p>${text}</text:p></table:table-cell>`;
	const look = isHeading ? "column-heading" : `cell${weight}`;
	return html`<table:table-cell table:style-name="${look}" office:value-type="string"><text:p>${linked(text, sheet)}</text:p></table:table-cell>`;
}

function linked(words: string, sheet: string | undefined): Markup {
	if (sheet === undefined) return html`${words}`;
	return html`<text:a xlink:type="simple" xlink:href="#'${sheet}'.A1">${words}</text:a>`;
}

/** The letters of a column by its number, the first being 1. */
function letter(column: number): string {
	const rest = Math.floor((column - 1) / 26);
	return `${rest > 0 ? letter(rest) : ""}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
