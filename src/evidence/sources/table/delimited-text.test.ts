import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { readDelimitedText } from "./delimited-text.ts";

const at = { file: "return.csv" };

function rowsOf(text: string) {
	const outcome = readDelimitedText(text, at);
	assert.ok(outcome.ok, JSON.stringify(outcome.problems));
	return outcome.value;
}

test("a quoted cell may hold the separator, line ends and doubled quotation marks", () => {
	const rows = rowsOf('a,b\r\n"x, ""y""\r\nz",1\r\nlast,2');
	assert.deepEqual(rows[1], { row: 2, line: 2, cells: ['x, "y"\r\nz', "1"] });
	assert.deepEqual(rows[2], { row: 3, line: 4, cells: ["last", "2"] });
});

test("semicolons and tabs separate where the heading uses them", () => {
	assert.deepEqual(rowsOf("a;b\n1,5;2")[1]?.cells, ["1,5", "2"]);
	assert.deepEqual(rowsOf("a\tb\n1\t2")[1]?.cells, ["1", "2"]);
});

test("blank rows are left out but counted", () => {
	assert.deepEqual(
		rowsOf("a,b\n\n,\n1,2\n").map((each) => each.row),
		[1, 4],
	);
});

test("an unclosed quotation mark names the row on which it opens", () => {
	const outcome = readDelimitedText('a,b\n1,2\n"3,4\n5,6\n', at);
	assert.equal(outcome.problems[0]?.code, "quote-not-closed");
	assert.equal(outcome.problems[0]?.at.row, 3);
});

test("text behind a closing quotation mark is a problem", () => {
	assert.equal(readDelimitedText('a,b\n"1"2,3\n', at).problems[0]?.code, "text-after-quote");
});

test("a line of fifty megabytes is refused quickly, with its place", () => {
	const outcome = readDelimitedText(`a,b\n${"x".repeat(50_000_000)}`, at);
	assert.deepEqual([outcome.problems[0]?.code, outcome.problems[0]?.at.row], ["cell-too-long", 2]);
	const wide = readDelimitedText(`a,b\n${",".repeat(2_000_000)}`, at);
	assert.equal(wide.problems[0]?.code, "row-too-wide");
});

test("whatever is written with quotation marks is read back", () => {
	const cell = fc.string({ unit: "grapheme" });
	fc.assert(
		fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
			const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
			const text = rows.map((row) => row.map(quoted).join(",")).join("\r\n");
			const kept = rows.filter((row) => row.some((each) => each.trim() !== ""));
			assert.deepEqual(
				rowsOf(`"h","i"\r\n${text}`)
					.slice(1)
					.map((each) => each.cells),
				kept,
			);
		}),
	);
});
