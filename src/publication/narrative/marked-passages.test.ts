import assert from "node:assert/strict";
import { test } from "node:test";
import { markedPassages, withoutPassages } from "./marked-passages.ts";
import { parseNarrative } from "./parse-narrative.ts";

const BODY = `# Places

Open words.

{% marked "OFFICIAL-SENSITIVE" id="ops" reason="findable" %}
Secret words.

{% note %}
Inner words.
{% /note %}
{% /marked %}

{% table "change" measure="a" marking="OFFICIAL-SENSITIVE" id="by-street" /%}

{% caution marking="OFFICIAL" %}
Plain words.
{% /caution %}
`;

test("passages, tables and boxes that are marked are found with their names and lines", () => {
	assert.deepEqual(
		markedPassages(BODY, "a.md", 10).map(({ id, reason, at, lines }) => [id, reason, at.line, lines]),
		[
			["ops", "findable", 14, { from: 4, to: 11 }],
			["by-street", undefined, 22, { from: 12, to: 13 }],
		],
	);
});

test("a passage that somebody means by its id is found although it is not marked", () => {
	const body = BODY.replace('marking="OFFICIAL-SENSITIVE" id="by-street"', 'id="by-street"');
	const found = (meant: readonly string[]) =>
		markedPassages(body, "a.md", 1, new Set(meant)).map(({ id, marking }) => [id, marking]);
	const ops = ["ops", "OFFICIAL-SENSITIVE"];
	assert.deepEqual(found([]), [ops]);
	assert.deepEqual(found(["by-street"]), [ops, ["by-street", "OFFICIAL"]]);
});

test("without them nothing of them is left, and everything else stands on its line", () => {
	const [ops, table] = markedPassages(BODY, "a.md");
	assert.ok(ops && table);
	const open = withoutPassages(BODY, [{ lines: ops.lines, words: "Other\nwords." }, table]);
	assert.doesNotMatch(open, /Secret|Inner|by-street|ops/);
	assert.equal(open.split("\n").length, BODY.split("\n").length);
	assert.equal(open.split("\n")[4], "Other words.");
	assert.equal(open.split("\n").indexOf("Plain words."), BODY.split("\n").indexOf("Plain words."));
});

test("a marking that is none is a problem with its line, on a passage and on a table", () => {
	for (const tag of [
		'{% marked "SECRET" id="x" %}\nWords.\n{% /marked %}',
		'{% table "change" marking="secret" /%}',
	]) {
		const parsed = parseNarrative(`Words.\n\n${tag}\n`, "a.md");
		assert.ok(!parsed.ok);
		assert.deepEqual(
			parsed.problems.map(({ code, at, stops }) => [code, at.line, stops]),
			[["marking-unknown", 3, "document"]],
		);
	}
});
