import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { gzipSync } from "node:zlib";
import { type AreaCode, areaRegister, type Known, type MeasureId } from "#vocabulary";
import { openWorkshop } from "./fixtures/workshop.ts";

/** Signs that Windows-1252 has at other places than the first page of Unicode. */
const SIGNS = "Café £5 – “The Bull”";

const crime = [
	"Financial Year,Financial Quarter,CSP Name,Force Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Number of Offences",
	`2016/17,1,Maidstone,Kent,"${SIGNS}",Theft offences,Domestic burglary,28E,"1,954"`,
	"2016/17,2,Maidstone,Kent,Residential burglary,Theft offences,Domestic burglary,28E, 66776 ",
	"",
].join("\n");

const statement = [
	"measure,area,period,value,note",
	`asb.incidents,E07000110,2014-01,"1,954","${SIGNS}"`,
	"asb.incidents,E07000110,2014-02,3,",
	"",
].join("\n");

const windows1252 = (text: string) =>
	Buffer.from(text.replaceAll("–", "\u0096").replaceAll("“", "\u0093").replaceAll("”", "\u0094"), "latin1");
/** Puts another mark between cells, and leaves commas inside quotation marks. */
const parted = (text: string, mark: string) =>
	text.replaceAll(/"[^"]*"|,/g, (found) => (found === "," ? mark : found));

/** Every way in which spreadsheets and publishers write the same table. */
const FORMS: Readonly<Record<string, (text: string) => string | Uint8Array>> = {
	"UTF-8": (text) => text,
	"UTF-8 with a mark": (text) => `\uFEFF${text}`,
	"Windows-1252": windows1252,
	"UTF-16 with a mark": (text) => Buffer.from(`\uFEFF${text}`, "utf16le"),
	"UTF-16 the other way round": (text) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16(),
	semicolons: (text) => parted(text, ";"),
	tabs: (text) => parted(text, "\t"),
	"line ends of Windows": (text) => text.replaceAll("\n", "\r\n"),
	"as Excel saves it: a mark, semicolons, line ends of Windows": (text) =>
		`\uFEFF${parted(text, ";").replaceAll("\n", "\r\n")}`,
	"as Excel saves Unicode text: UTF-16, tabs, line ends of Windows": (text) =>
		Buffer.from(`\uFEFF${parted(text, "\t").replaceAll("\n", "\r\n")}`, "utf16le"),
	"Windows-1252 with semicolons": (text) => windows1252(parted(text, ";")),
};

const known: Known = {
	measures: [{ id: "asb.incidents" as MeasureId, title: "Incidents", unit: "count", supplier: "Police" }],
	areas: areaRegister([
		{
			code: "E07000110" as AreaCode,
			name: "Maidstone",
			level: "district",
			parents: [],
			alsoKnownAs: [],
		},
	]),
};

for (const [form, written] of Object.entries(FORMS)) {
	test(`a published table, ${form}: the same signs and numbers`, async (t) => {
		const { load, store } = await openWorkshop(t);
		const held = await load(written(crime));
		assert.deepEqual([held.source, held.rowsRead, held.rowsLoaded], ["recorded-crime", 2, 2]);
		const rows = await store.ask((folders, database) =>
			database.rows(
				`SELECT offence, offences::DOUBLE AS n FROM read_parquet('${folders.loads}/${held.id}/rows.parquet')`,
			),
		);
		assert.deepEqual(
			rows.map(({ offence, n }) => [offence, n]),
			[
				[SIGNS, 1954],
				["Residential burglary", 66_776],
			],
		);
	});

	test(`a return, ${form}: the same signs and numbers`, async (t) => {
		const { root, store } = await openWorkshop(t);
		const path = join(root, "return.csv");
		await writeFile(path, written(statement));
		const [outcome] = await store.loadFiles([{ name: "return.csv", path }], known);
		assert.equal(outcome?.status, "loaded", JSON.stringify(outcome));
		const held = await store.observations();
		assert.deepEqual(
			held.map((each) => [each.kind === "value" && each.value, each.note]),
			[
				[1954, SIGNS],
				[3, undefined],
			],
		);
	});
}

test("a published table that is compressed is read in its encoding too", async (t) => {
	const { load } = await openWorkshop(t);
	for (const form of Object.values(FORMS)) {
		const held = await load(gzipSync(form(crime)));
		assert.deepEqual([held.rowsRead, held.rowsLoaded], [2, 2]);
	}
});
