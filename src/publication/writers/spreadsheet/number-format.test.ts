import assert from "node:assert/strict";
import { test } from "node:test";
import { excelFormat, numberFormatOf } from "./number-format.ts";

const PRINTED = [
	["1,225", 1225, '#,##0;"−"#,##0'],
	["44", 44, '0;"−"0'],
	["−15", -15, '0;"−"0'],
	["+45", 45, '"+"0;"−"0'],
	["1.2%", 1.2345, '0.0"%";"−"0.0"%"'],
	["+18.8%", 18.83, '"+"0.0"%";"−"0.0"%"'],
	["−£145,269", -145_269, '"£"#,##0;"−£"#,##0'],
	["0", -0.2, '0;"−"0'],
] as const;

for (const [text, value, format] of PRINTED)
	test(`${text} keeps its look as a number`, () => {
		const found = numberFormatOf(text, value);
		assert.ok(found);
		assert.equal(excelFormat(found), format);
	});

test("what is more than the number stays text", () => {
	assert.equal(numberFormatOf("5= of 11", 5), undefined);
	assert.equal(numberFormatOf("7,515 (2nd)", 7515), undefined);
	assert.equal(numberFormatOf("[x]", null), undefined);
});

test("a number that would read otherwise than its text stays text", () => {
	assert.equal(numberFormatOf("34.8%", 18.8), undefined);
	assert.equal(numberFormatOf("15", -15), undefined);
});
