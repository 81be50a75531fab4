import { strToU8, zipSync } from "fflate";
import type { Document } from "#document";
import { orderedJson } from "../json/ordered-json.ts";
import { writerWords } from "../words.ts";
import { csvText } from "./csv-text.ts";
import { figuresSheet } from "./figures-sheet.ts";
import { notedTables } from "./noted-tables.ts";
import { type SheetCell, sheetTable } from "./sheet-table.ts";
import { type SheetTable, tablesOf } from "./sheets.ts";

/** A table as a file of the package: columns of numbers hold numbers, all others the words as printed. */
type Resource = {
	readonly name: string;
	readonly title: string;
	readonly table: SheetTable;
	readonly source: string;
};

/**
 * Every table, the data of every chart and every figure as CSV, with a descriptor that tells the columns and their types.
 *
 * Source: Frictionless Data Package, version 1.
 */
export function writeDataPackage(document: Document): Uint8Array {
	const resources = resourcesOf(document);
	const files = Object.fromEntries([
		["datapackage.json", strToU8(descriptor(document, resources))],
		...resources.map((each) => [`${each.name}.csv`, strToU8(csvOf(each.table))]),
	]);
	return zipSync(files, { mtime: new Date(`${document.cover.date}T12:00:00`), os: 0 });
}

function resourcesOf(document: Document): Resource[] {
	const words = writerWords(document.language);
	const tables = notedTables(tablesOf(document), words).map((noted) => ({
		name: noted.sheet.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"),
		title: noted.title,
		table: sheetTable(noted, words),
		source: noted.table.source,
	}));
	const { table } = figuresSheet(document, words);
	return table ? [...tables, { name: "figures", title: words.figuresSheet, table, source: "" }] : tables;
}

function csvOf({ headings, rows }: SheetTable): string {
	const kinds = headings.map((_, column) => kindOf(rows.map((row) => row[column])));
	return csvText([
		headings,
		...rows.map((row) => row.map((cell, column) => fieldOf(cell, kinds[column] === "number"))),
	]);
}

function fieldOf({ text, number }: SheetCell, isNumber: boolean): string | number {
	return isNumber && number ? number.value : text;
}

/** A column is one of numbers if every cell is a number or a symbol for a missing one. */
function kindOf(cells: readonly (SheetCell | undefined)[]): "number" | "string" {
	const told = cells.filter((cell) => cell && !MISSING.includes(cell.text));
	return told.length > 0 && told.every((cell) => cell?.number) ? "number" : "string";
}

const MISSING: readonly string[] = ["[c]", "[x]", "[z]", "[low]"];

function descriptor({ cover, language }: Document, resources: readonly Resource[]): string {
	return orderedJson({
		profile: "tabular-data-package",
		title: `${cover.title} ${cover.year}`,
		version: cover.version,
		created: `${cover.date}T00:00:00Z`,
		languages: [language],
		contributors: [{ title: cover.partnership, role: "publisher" }],
		resources: resources.map(({ name, title, table, source }) => ({
			profile: "tabular-data-resource",
			name,
			title,
			path: `${name}.csv`,
			encoding: "utf-8",
			sources: source === "" ? undefined : [{ title: source }],
			schema: {
				missingValues: ["", ...MISSING],
				fields: table.headings.map((heading, column) => ({
					name: heading,
					type: kindOf(table.rows.map((row) => row[column])),
				})),
			},
		})),
	});
}
