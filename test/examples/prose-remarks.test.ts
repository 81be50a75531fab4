import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { composedCopy, type ExampleCopy } from "./example-copy.ts";

// The words of an assessment are held against its live figures, and typed numbers are told with their measure.

const THEME = "themes/violent-crime.md";
const OPENING = "## What we see\n";

/** The remarks on a copy whose theme has further words, and the line of the file on which some of them stand. */
async function remarksWith(words: string) {
	const folders: ExampleCopy[] = [];
	const composed = await composedCopy((copy) => {
		folders.push(copy);
		copy.edit(THEME, OPENING, `${OPENING}\n${words}\n`);
	});
	assert.ok(composed.ok, JSON.stringify(composed.problems));
	const file = readFileSync(join(folders[0]?.folder ?? "", THEME), "utf8");
	const lineOf = (part: string) => file.slice(0, file.indexOf(part)).split("\n").length;
	return { remarks: composed.problems.filter(({ at }) => at.file === THEME), lineOf };
}

test("“rose” typed beside figures that fall is remarked at its line, and the document is made", async () => {
	const { remarks, lineOf } = await remarksWith(
		[
			'Robbery rose {% figure "crime.robbery" show="from-to" /%}.',
			"",
			"A paragraph may be written on several lines.",
			'Here robbery rose by {% figure "crime.robbery" show="change" /%}.',
			"",
			"- Theft is told elsewhere.",
			'- In robbery there was a fall of {% figure "crime.violent" show="change" /%}.',
		].join("\n"),
	);
	assert.deepEqual(
		remarks.map(({ code, stops, at, found }) => [code, stops, at.line, found]),
		[
			["claim-direction", "nothing", lineOf("Here robbery rose"), "“rose by 12.7%”"],
			["claim-direction", "nothing", lineOf("In robbery there was"), "“fall of 26.3%”"],
			["claim-change-arithmetic", "nothing", lineOf("Robbery rose"), "“increase, from 79 to 69”"],
		],
	);
	assert.match(remarks[0]?.next ?? "", /a decrease of 12\.7%/);
	assert.match(remarks[2]?.wanted ?? "", /decrease of 10/);
});

test("a typed number is remarked with the measure that probably gives it and the tag to write", async () => {
	const { remarks, lineOf } = await remarksWith(
		[
			"There were 3,743 violent crimes,",
			"which is 26.3% more violent crime than before.",
			"",
			"- Robbery stood at 79 the year before, and 37 of something.",
		].join("\n"),
	);
	const typed = remarks.filter(({ code }) => code === "number-typed");
	assert.deepEqual(
		typed.map(({ at, says }) => [at.line, /\d[\d,.]*%?/.exec(says)?.[0]]),
		[
			[lineOf("There were 3,743"), "3,743"],
			[lineOf("which is 26.3%"), "26.3%"],
			[lineOf("- Robbery stood"), "79"],
			[lineOf("- Robbery stood"), "37"],
		],
	);
	const next = typed.map((each) => each.next);
	assert.ok(next[0]?.includes('{% figure "crime.violent" /%}'), next[0]);
	assert.ok(next[1]?.includes('{% figure "crime.violent" show="change" /%}'), next[1]);
	assert.ok(next[2]?.includes('{% figure "crime.robbery" window="'), next[2]);
	assert.ok(!next[3]?.includes("probably"), next[3]);
	assert.ok(typed.every(({ stops }) => stops === "nothing"));
});

test("the prose of the example gives no remark", async () => {
	const composed = await composedCopy();
	assert.ok(composed.ok, JSON.stringify(composed.problems));
	assert.deepEqual(
		composed.problems.filter(({ code }) => /^(?:claim-|number-typed)/.test(code)),
		[],
	);
});
