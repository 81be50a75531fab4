import assert from "node:assert/strict";
import { test } from "node:test";
import { strToU8, unzipSync, zipSync } from "fflate";
import { readOds } from "hucre/ods";
import { readXlsx } from "hucre/xlsx";
import { everyBlock } from "#document";
import { ASSESSMENT } from "../fixtures/assessment.ts";
import { sheetsOf } from "./sheets.ts";
import { writeDataPackage } from "./write-data-package.ts";
import { writeOds } from "./write-ods.ts";
import { writeXlsx } from "./write-xlsx.ts";

const SHEETS = sheetsOf(ASSESSMENT);
const blocks = [...everyBlock(ASSESSMENT.blocks)];
const withTables = blocks.filter((block) => block.kind === "table" || block.kind === "visual");

test("cover, contents and notes come first, then one sheet for each table and chart, and the figures", () => {
	const names = SHEETS.map(({ name }) => name);
	assert.deepEqual(names.slice(0, 3), ["Cover", "Contents", "Notes"]);
	assert.equal(names.length, 3 + withTables.length + 1);
	assert.equal(new Set(names).size, names.length);
	assert.ok(names.every((name) => name.length <= 31 && !/[\\/?*:[\]]/.test(name)));
});

test("every table has headings that differ, as many cells in each row, and no empty cell", () => {
	for (const { name, table } of SHEETS) {
		if (!table) continue;
		assert.equal(new Set(table.headings).size, table.headings.length, name);
		assert.ok(
			table.headings.every((heading) => heading.trim() !== ""),
			name,
		);
		for (const row of table.rows) {
			assert.equal(row.length, table.headings.length, name);
			assert.ok(
				row.every((cell) => cell.text.trim() !== ""),
				name,
			);
		}
	}
});

test("notes are numbered through, and each is named on the sheet of its table", () => {
	const notes = SHEETS.find(({ name }) => name === "Notes")?.table?.rows ?? [];
	const wanted = blocks.flatMap((block) =>
		block.kind === "table"
			? block.table.notes
			: block.kind === "visual"
				? block.request.words.table.notes
				: [],
	);
	assert.equal(notes.length, wanted.length);
	assert.deepEqual(
		notes.map(([number]) => number?.text),
		wanted.map((_, index) => `note ${index + 1}`),
	);
	for (const [number, , sheet] of notes) {
		const lines = SHEETS.find(({ name }) => name === sheet?.text)?.lines.map(({ words }) => words) ?? [];
		const said = lines.find((line) => line.startsWith("Notes to this table:")) ?? "";
		assert.match(said, new RegExp(`\\b${number?.text.replace("note ", "")}\\b`));
	}
});

/** What a sheet holds, line by line, as a reader of workbooks hands it out. */
function planned({ lines, table }: (typeof SHEETS)[number]): (string | number)[][] {
	const cells = table?.rows.map((row) => row.map(({ text, number }) => number?.value ?? text)) ?? [];
	return [...lines.map(({ words }) => [words]), ...(table ? [[...table.headings], ...cells] : [])];
}

function withoutPadding(rows: readonly (readonly unknown[])[]): unknown[][] {
	return rows.map((row) => row.filter((cell) => cell !== null && cell !== undefined && cell !== ""));
}

test("the Excel workbook holds these sheets, whole numbers behind what is shown, and named tables", async () => {
	const { sheets } = await readXlsx(await writeXlsx(ASSESSMENT));
	assert.deepEqual(
		sheets.map(({ name }) => name),
		SHEETS.map(({ name }) => name),
	);
	for (const [index, sheet] of sheets.entries()) {
		const plan = SHEETS[index];
		assert.ok(plan);
		assert.deepEqual(withoutPadding(sheet.rows), planned(plan), plan.name);
		assert.deepEqual(sheet.merges ?? [], [], plan.name);
		assert.deepEqual(
			(sheet.tables ?? []).map((table) => table.columns.map((column) => column.name)),
			plan.table ? [plan.table.headings] : [],
			plan.name,
		);
	}
});

/** The reader at hand leaves out rows that are marked as headings, so that the mark is taken off for it. */
function withoutHeadingRows(bytes: Uint8Array): Uint8Array {
	const files = unzipSync(bytes);
	const content = new TextDecoder().decode(files["content.xml"]);
	return zipSync({
		...files,
		"content.xml": strToU8(content.replaceAll(/<\/?table:table-header-rows>/g, "")),
	});
}

test("the OpenDocument spreadsheet holds the same, and shows every number as the document prints it", async () => {
	const bytes = writeOds(ASSESSMENT);
	const { sheets } = await readOds(withoutHeadingRows(bytes));
	for (const [index, sheet] of sheets.entries()) {
		const plan = SHEETS[index];
		assert.ok(plan);
		assert.equal(sheet.name, plan.name);
		assert.deepEqual(withoutPadding(sheet.rows), planned(plan), plan.name);
	}
	const content = new TextDecoder().decode(unzipSync(bytes)["content.xml"]);
	const shown = new Set([...content.matchAll(/<text:p>([^<]*)<\/text:p>/g)].map(([, words]) => words));
	for (const { text } of ASSESSMENT.figures) assert.ok(shown.has(text), text);
	assert.ok(!content.includes("number-columns-spanned"));
	assert.equal(
		content.match(/<table:table-header-rows>/g)?.length,
		SHEETS.filter(({ table }) => table).length,
	);
});

test("the data package names a file for each table, and each has the columns that it promises", () => {
	const files = unzipSync(writeDataPackage(ASSESSMENT));
	const read = (name: string) => new TextDecoder().decode(files[name]);
	const { resources } = JSON.parse(read("datapackage.json")) as {
		resources: { path: string; schema: { fields: { name: string; type: string }[] } }[];
	};
	assert.equal(resources.length, withTables.length + 1);
	assert.equal(Object.keys(files).length, resources.length + 1);
	for (const { path, schema } of resources) {
		const [heading = ""] = read(path).split("\r\n");
		const names = schema.fields.map(({ name }) =>
			/[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name,
		);
		assert.equal(heading, names.join(","), path);
	}
	assert.ok(resources.some(({ schema }) => schema.fields.some(({ type }) => type === "number")));
});

test("nothing depends on when it is written", async (t) => {
	const first = [await writeXlsx(ASSESSMENT), writeOds(ASSESSMENT), writeDataPackage(ASSESSMENT)];
	t.mock.timers.enable({ apis: ["Date"], now: Date.UTC(2031, 4, 5) });
	assert.deepEqual([await writeXlsx(ASSESSMENT), writeOds(ASSESSMENT), writeDataPackage(ASSESSMENT)], first);
});
