import assert from "node:assert/strict";
import { test } from "node:test";
import { checkDocument } from "../check-document.ts";
import { CHECKS } from "./checks.ts";

function findings(text: string) {
	const lines = text
		.split("\n")
		.map((line, index) => ({ text: line, at: { file: "a.txt", line: index + 1 } }));
	return checkDocument({ file: "a.txt", pieces: [{ kind: "lines", lines }] });
}

test("every check has a name and a title of its own", () => {
	assert.equal(new Set(CHECKS.map((check) => check.name)).size, CHECKS.length);
	for (const { name, title } of CHECKS) {
		assert.match(name, /^[a-z]+(?:-[a-z]+)*$/);
		assert.ok(title.length > 5);
	}
});

test("an id stays when the passage moves, and goes when its words change", () => {
	const wrong = "Burglary fell from 120 to 90, a fall of 30%.";
	const [first] = findings(wrong);
	const [moved] = findings(`Crime in the borough is described here.\n\n${wrong}`);
	const [changed] = findings(wrong.replace("30%", "31%"));
	assert.ok(first && moved && changed);
	assert.equal(first.id, moved.id);
	assert.deepEqual([first.at.line, moved.at.line], [1, 3]);
	assert.notEqual(first.id, changed.id);
});

test("the worst comes first, then the order of the document", () => {
	const found = findings(
		"Robbery fell from 79 to 69, a fall of 12.6%.\n\nBurglary fell from 120 to 90, a fall of 30%.\n\nThe ABC met.",
	);
	assert.deepEqual(
		found.map((each) => each.severity),
		["wrong", "doubtful", "style", "style"],
	);
});

test("one wrong cell is told with the totals that it breaks, and what would follow", () => {
	const found = findings(
		"Type 2016 figure 2015 figure\nViolent 3743 2964\n- Against persons 3390 2665\n- Sexual 284 222\n- Robbery 69 79\nDrugs 345 282\nWeapons 50 45\nAll crime 4138 3293",
	).filter((each) => each.severity === "wrong");
	assert.ok(
		found.some(
			(each) => each.check === "additivity" && each.instead.includes("2,966 (most likely, not certain)"),
		),
	);
	assert.ok(found.every((each) => each.check === "additivity"));
});

test("nothing is found in nothing, and hostile text is passed over", () => {
	assert.deepEqual(findings(""), []);
	assert.deepEqual(findings("\n\n\n"), []);
	const hostile = [
		`${"1 ".repeat(3000)}`,
		`${"(".repeat(2000)}5%${")".repeat(2000)}`,
		"‹p0› ‹n9999› fell from ‹n1› to ‹n2›",
		"from ".repeat(2000),
		"a".repeat(50_000),
	];
	for (const text of hostile) assert.ok(Array.isArray(findings(text)));
});
