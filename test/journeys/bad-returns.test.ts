import assert from "node:assert/strict";
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { copyOfExample } from "../examples/example-copy.ts";
import { bellwether, temporaryFolder } from "./command.ts";

const HEADING = "measure,area,period,value,source,supplier\n";
const LONG_LINE = 50 * 1024 * 1024;

/** A return of one good row and one more. */
function returnWith(second: string): string {
	return `${HEADING}${row("2011", "71")}${second}`;
}

function row(period: string, value: string, measure = "road.ksi", area = "E07000110"): string {
	return `${measure},${area},${period},${value},Casualties,Kent Highways\n`;
}

type BadReturn = {
	readonly what: string;
	readonly bytes: string | Uint8Array;
	/** The place as the message begins with it. */
	readonly at: string;
	readonly says: RegExp;
	readonly next: RegExp;
};

const BAD: readonly BadReturn[] = [
	{ what: "an empty file", bytes: "", at: "", says: /is empty/, next: /hand it in again/ },
	{ what: "a heading alone", bytes: HEADING, at: "", says: /no row under them/, next: /Fill in the rows/ },
	{
		what: "a missing column",
		bytes: "measure,area,period,source,supplier\nroad.ksi,E07000110,2011,Casualties,Kent Highways\n",
		at: ", row 1, column “value”",
		says: /no column “value”/,
		next: /Add a column “value”/,
	},
	{
		what: "a date that does not exist",
		bytes: returnWith(row("31 Feb 2016", "70")),
		at: ", row 3, column “period”",
		says: /not a period.*“31 Feb 2016”/,
		next: /Write the period in one of these ways/,
	},
	{
		what: "a count below zero",
		bytes: returnWith(row("2012", "-5")),
		at: ", row 3, column “value”",
		says: /cannot be below zero.*“-5”/,
		next: /Correct the number/,
	},
	{
		what: "words for a number",
		bytes: returnWith(row("2012", "seventy")),
		at: ", row 3, column “value”",
		says: /not a number.*“seventy”/,
		next: /Write the number alone/,
	},
	{
		what: "a row twice",
		bytes: returnWith(row("2011", "71")),
		at: ", row 3",
		says: /says again what returns\/bad\.csv, row 2 says/,
		next: /Remove one of the two/,
	},
	{
		what: "an unknown area",
		bytes: returnWith(row("2012", "70", "road.ksi", "E07999999")),
		at: ", row 3, column “area”",
		says: /area is not known here.*“E07999999”/,
		next: /Write the code of the area/,
	},
	{
		what: "an unknown measure",
		bytes: returnWith(row("2012", "70", "road.kssi")),
		at: ", row 3, column “measure”",
		says: /measure is not known here.*“road\.kssi”/,
		next: /Did you mean “road\.ksi”/,
	},
	{
		what: "a line of 50 MB",
		bytes: returnWith(row("2012", "7".repeat(LONG_LINE))),
		at: ", row 3",
		says: /longer than any spreadsheet allows/,
		next: /right file was chosen/,
	},
	{
		what: "binary noise",
		bytes: Uint8Array.from({ length: 4096 }, (_, index) => (index * 167 + 13) % 256),
		at: "",
		says: /neither a table in plain text nor a spreadsheet/,
		next: /save it as CSV/,
	},
];

const { folder } = copyOfExample();
const bad = join(folder, "returns/bad.csv");
const out = join(temporaryFolder(), "out");
let heldBefore: string[] = [];

function held(): string[] {
	return readdirSync(join(folder, ".bellwether"), { recursive: true, encoding: "utf8" }).sort();
}

before(async () => {
	const good = await bellwether("sources", folder);
	assert.equal(good.code, 0, good.remarks);
	heldBefore = held();
	assert.ok(heldBefore.length > 50);
});

for (const { what, bytes, at, says, next } of BAD)
	test(`${what} stops the document: place, reason and next step are said, and nothing of it is kept`, async () => {
		writeFileSync(bad, bytes);
		const { code, result, remarks } = await bellwether("build", folder, "--out", out);
		rmSync(bad);
		assert.equal(code, 1, remarks);
		assert.equal(result, "");
		const [line = "", ...others] = remarks.split("\n").filter((each) => each.startsWith("- "));
		assert.ok(line.startsWith(`- returns/bad.csv${at}: `), remarks.slice(0, 2000));
		assert.match(line, says);
		assert.match(line, next);
		assert.deepEqual(others, []);
		assert.ok(remarks.length < 2000, "a message can be read at a glance");
		assert.doesNotMatch(remarks, /^\s+at |\.ts:\d+|fault of the program/m);
		assert.deepEqual(held(), heldBefore);
		assert.equal(existsSync(out), false);
	});

test("once it is taken away the document is built", async () => {
	const { code, remarks } = await bellwether("figures", folder);
	assert.equal(code, 0, remarks);
});
