import assert from "node:assert/strict";
import test from "node:test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import { readWorkbook } from "./workbook.ts";

const sheets = [
	{
		name: "Return",
		rows: [
			["period", "value", "illustrative"],
			[new Date("2016-10-01"), 0.203, true],
			[],
			[new Date("2016-12-31"), 350435, "no"],
			[new Date("2016-10-31T22:15:00Z"), 1, "no"],
		],
		cells: new Map([
			["1,0", { value: new Date("2016-10-01"), type: "date" as const, style: { numFmt: "mmm yyyy" } }],
			["1,1", { value: 0.203, type: "number" as const, style: { numFmt: "0.0%" } }],
			[
				"4,0",
				{
					value: new Date("2016-10-31T22:15:00Z"),
					type: "date" as const,
					style: { numFmt: "dd/mm/yyyy hh:mm" },
				},
			],
			["3,0", { value: new Date("2016-12-31"), type: "date" as const, style: { numFmt: "dd/mm/yyyy" } }],
		]),
	},
];

const expected = [
	{ row: 1, cells: ["period", "value", "illustrative"] },
	{ row: 2, cells: ["2016-10", "20.3%", "yes"] },
	{ row: 4, cells: ["2016-12-31", "350435", "no"] },
	{ row: 5, cells: ["2016-10-31T22:15", "1", "no"] },
];

for (const [name, write] of [
	["return.xlsx", writeXlsx],
	["return.ods", writeOds],
] as const)
	test(`${name} reads as the CSV that would be saved from it`, async () => {
		const outcome = await readWorkbook({ name, bytes: await write({ sheets }) });
		assert.ok(outcome.ok);
		assert.equal(outcome.value[0]?.sheet, "Return");
		assert.deepEqual(outcome.value[0]?.rows, expected);
	});

test("headings that are repeated on each page, and rows folded away, are rows all the same", async () => {
	const files = unzipSync(await writeOds({ sheets }));
	const rows = strFromU8(files["content.xml"] ?? new Uint8Array()).split(/(?<=<\/table:table-row>)/);
	const [first = "", ...others] = rows;
	const start = first.indexOf("<table:table-row");
	const marked = [
		`${first.slice(0, start)}<table:table-header-rows>${first.slice(start)}</table:table-header-rows><table:table-row-group table:display="false">`,
		...others.slice(0, -1),
		`</table:table-row-group>${others.at(-1)}`,
	].join("");
	const outcome = await readWorkbook({
		name: "printed.ods",
		bytes: zipSync({ ...files, "content.xml": strToU8(marked) }, { level: 0 }),
	});
	assert.ok(outcome.ok);
	assert.deepEqual(outcome.value[0]?.rows, expected);
});

test("a damaged workbook is a problem, not a fault", async () => {
	const bytes = (await writeXlsx({ sheets })).slice(0, 200);
	const outcome = await readWorkbook({ name: "broken.xlsx", bytes });
	assert.equal(outcome.problems[0]?.code, "workbook-unreadable");
});
