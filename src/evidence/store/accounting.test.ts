import assert from "node:assert/strict";
import test from "node:test";
import { gzipSync } from "node:zlib";
import { openWorkshop, streetFile, streetRow } from "./fixtures/workshop.ts";

const account = (load: {
	rowsRead: number;
	rowsLoaded: number;
	rowsRejected: number;
	rowsSetAside: number;
}) => [load.rowsRead, load.rowsLoaded, load.rowsRejected, load.rowsSetAside];

test("the ledger lists every rejected row with file, row, column, value and reason, beyond those that are told", async (t) => {
	const { load, ledger } = await openWorkshop(t);
	const bad = Array.from({ length: 250 }, () => streetRow({ month: "2014-13" }));
	const held = await load(streetFile(streetRow(), ...bad, "short", streetRow({ type: "" })), "jan.csv");
	assert.deepEqual(account(held), [253, 1, 252, 0]);
	const lines = await ledger(held.id);
	assert.equal(lines.length, 252);
	assert.equal(
		lines[0],
		'jan.csv,3,1,month,2014-13,street-month-unreadable,"The month of this row cannot be read, so it cannot be counted anywhere."',
	);
	assert.match(lines.at(-1) ?? "", /^jan\.csv,254,1,crime_type,,street-type-missing,/);
	assert.ok(lines.some((line) => line.startsWith("jan.csv,253,1,,short,row-misshapen,")));
	assert.ok(held.problems.length < 250);
	assert.match(held.problems.at(-2)?.says ?? "", /^150 more rows have the same problem/);
});

test("a load without rejects has no ledger", async (t) => {
	const { load, store } = await openWorkshop(t);
	assert.equal(await store.rejects((await load(streetFile(streetRow()))).id), undefined);
});

test("a quoted cell over several lines is one row; an open quotation mark that swallows rows is rejected with them", async (t) => {
	const { load, ledger } = await openWorkshop(t);
	const twoLines = streetRow({ place: '"On or near\nHigh Street"' });
	const whole = await load(streetFile(streetRow(), twoLines, streetRow()));
	assert.deepEqual(account(whole), [3, 3, 0, 0]);
	const swallowing = streetRow({ place: `"High Street` });
	const closing = streetRow({ place: `High Street"` });
	const holed = await load(streetFile(streetRow(), swallowing, streetRow(), closing, streetRow()));
	assert.equal(holed.rowsRead, 5);
	assert.ok(holed.rowsLoaded <= 2 && holed.rowsLoaded >= 1);
	assert.equal(holed.rowsRejected, 5 - holed.rowsLoaded);
	const lines = (await ledger(holed.id)).map((line) => Number(line.split(",")[2]));
	assert.equal(
		lines.reduce((sum, each) => sum + each, 0),
		holed.rowsRejected,
	);
});

const rows = [streetRow({ place: "Café £5 – “The Bull”" }), streetRow()];
const text = streetFile(...rows);
const windows1252 = Buffer.from(
	text.replaceAll("–", "\u0096").replaceAll("“", "\u0093").replaceAll("”", "\u0094"),
	"latin1",
);

for (const [what, content] of [
	["Windows-1252", windows1252],
	["UTF-16 with a mark", Buffer.from(`\uFEFF${text}`, "utf16le")],
	["UTF-16 the other way round", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
	["UTF-8 with a mark", `\uFEFF${text}`],
	["Windows line ends", text.replaceAll("\n", "\r\n")],
	["returns alone", text.replaceAll("\n", "\r")],
	["mixed line ends", text.replace("\n", "\r\n")],
	["semicolons", text.replaceAll(",", ";")],
	["tabs", text.replaceAll(",", "\t")],
	["a title and a blank line above the headings", `Street crime\n\n${text}`],
	["a compressed file in Windows-1252", gzipSync(windows1252)],
] as const)
	test(`${what}: the same rows`, async (t) => {
		const { load, store } = await openWorkshop(t);
		const held = await load(content);
		assert.deepEqual(account(held), [2, 2, 0, 0]);
		const [row] = await store.ask((_folders, database) =>
			database.rows(`SELECT location FROM read_parquet('${_folders.loads}/${held.id}/rows.parquet') LIMIT 1`),
		);
		assert.equal(row?.location, "Café £5 – “The Bull”");
	});

test("rows below a title are told with the row that a person sees, and rows above the headings are told of", async (t) => {
	const { load } = await openWorkshop(t);
	const file = streetFile(streetRow(), streetRow({ month: "x" }));
	const titled = await load(`Street crime\n\n${file}`);
	assert.deepEqual(
		titled.problems.map(({ code, at }) => [code, at.row]),
		[["street-month-unreadable", 5]],
	);
	assert.equal(titled.counts?.linesAboveHeadings, 1);
	const upended = await load(`${streetRow()}\n${file}`);
	assert.equal(upended.problems[0]?.code, "lines-above-headings");
});

test("a file that unpacks to far more than its size is refused", async (t) => {
	const { hand } = await openWorkshop(t);
	const [outcome] = await hand(gzipSync(Buffer.alloc(60_000_000, 65)));
	assert.ok(outcome?.status === "refused");
	assert.equal(outcome.problems[0]?.code, "archive-swells");
});

test("headings near a known format are told with what is missing", async (t) => {
	const { hand } = await openWorkshop(t);
	const [outcome] = await hand(text.replaceAll("Crime type", "Kind"));
	assert.ok(outcome?.status === "refused");
	assert.match(outcome.problems[0]?.wanted ?? "", /Street-level crime.*“Crime type”/);
});

test("a cell that is empty, quoted and empty, or of spaces alone is nothing, and spaces around a cell do not count", async (t) => {
	const { load, store } = await openWorkshop(t);
	const held = await load(streetFile(...["", '""', "  ", '" "', " x "].map((id) => streetRow({ id }))));
	const rows = await store.ask((folders, database) =>
		database.rows(`SELECT crime_id FROM read_parquet('${folders.loads}/${held.id}/rows.parquet')`),
	);
	assert.deepEqual(
		rows.map((row) => row.crime_id),
		[null, null, null, null, "x"],
	);
});
