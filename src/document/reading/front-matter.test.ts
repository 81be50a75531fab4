import assert from "node:assert/strict";
import test from "node:test";
import { placeOf, plainValue } from "#vocabulary";
import { splitFrontMatter } from "./front-matter.ts";

function split(text: string) {
	const outcome = splitFrontMatter(text, "themes/a.md");
	assert.ok(outcome.ok, JSON.stringify(outcome.problems));
	return outcome.value;
}

test("front matter and body keep their lines", () => {
	const { front, body, bodyLine } = split("---\nid: a\nstatus: priority\n---\n\n# Title\n");
	assert.deepEqual(front && plainValue(front), { id: "a", status: "priority" });
	assert.equal(front && placeOf(front, ["status"]).line, 3);
	assert.equal(bodyLine, 5);
	assert.equal(body, "\n# Title\n");
});

test("a text without front matter is all body", () => {
	assert.deepEqual(split("# Title\n\n---\n"), { front: undefined, body: "# Title\n\n---\n", bodyLine: 1 });
});

test("empty front matter is none", () => {
	assert.deepEqual(split("---\n---\ntext"), { front: undefined, body: "text", bodyLine: 3 });
});

test("a byte order mark and Windows line ends do no harm", () => {
	const { front, body, bodyLine } = split("\uFEFF---\r\nid: a\r\n---\r\ntext\r\n");
	assert.deepEqual(front && plainValue(front), { id: "a" });
	assert.equal(body, "text\n");
	assert.equal(bodyLine, 4);
});

test("front matter that is not closed is a problem", () => {
	const outcome = splitFrontMatter("---\nid: a\n# Title\n", "themes/a.md");
	assert.ok(!outcome.ok);
	assert.equal(outcome.problems[0]?.at.line, 1);
});

test("a fault in the front matter is told with its line in the file", () => {
	const outcome = splitFrontMatter("---\nid: a\nid: b\n---\n", "themes/a.md");
	assert.ok(!outcome.ok);
	assert.equal(outcome.problems[0]?.at.line, 3);
});
