import assert from "node:assert/strict";
import { test } from "node:test";
import type { Block, Document } from "#document";
import { accessibilityProblems } from "./accessibility-problems.ts";
import { ASSESSMENT } from "./fixtures/assessment.ts";

function codes(change: Partial<Document>): string[] {
	return [...accessibilityProblems({ ...ASSESSMENT, ...change })].map((problem) => problem.code);
}

function changed(kind: Block["kind"], change: (block: Block) => Block): Block[] {
	const index = ASSESSMENT.blocks.findIndex((block) => block.kind === kind);
	return ASSESSMENT.blocks.map((block, place) => (place === index ? change(block) : block));
}

test("a document without faults has no problems", () => {
	assert.deepEqual(codes({}), []);
});

test("a document without a title", () => {
	assert.deepEqual(codes({ cover: { ...ASSESSMENT.cover, title: " " } }), ["title-missing"]);
});

test("a heading that skips a level is named", () => {
	const blocks = changed("heading", (block) => (block.kind === "heading" ? { ...block, level: 3 } : block));
	const [problem] = accessibilityProblems({ ...ASSESSMENT, blocks });
	assert.equal(problem?.code, "heading-level-skipped");
	assert.match(problem?.says ?? "", /At a glance/);
});

test("a table without headings", () => {
	const blocks = changed("table", (block) =>
		block.kind === "table" ? { ...block, table: { ...block.table, columns: [] } } : block,
	);
	assert.deepEqual(codes({ blocks }), ["table-headings-missing"]);
});

test("a picture without a description", () => {
	const blocks = changed("visual", (block) => {
		if (block.kind !== "visual") return block;
		const words = { ...block.request.words, description: "" };
		return { ...block, request: { ...block.request, words } };
	});
	assert.deepEqual(codes({ blocks }), ["picture-description-missing"]);
});
