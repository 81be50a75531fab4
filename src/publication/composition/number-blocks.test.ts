import assert from "node:assert/strict";
import { test } from "node:test";
import { type Block, text } from "#document";
import { numberBlocks } from "./number-blocks.ts";

const frame = { id: "a", marking: "OFFICIAL", provenance: { kind: "generated", by: "test" } } as const;
const heading = (level: 1 | 2 | 3): Block => ({
	...frame,
	kind: "heading",
	level,
	content: [text("Heading")],
});
const table: Block = {
	...frame,
	kind: "table",
	table: { caption: "", columns: [], rows: [], notes: [], source: "" },
};
const numbers = (blocks: readonly Block[]) =>
	blocks.map((block) => ("number" in block ? block.number : undefined));

test("headings take the number of their part, tables run on through the document", () => {
	const running = { tables: 0, figures: 0 };
	const first = numberBlocks(
		[heading(1), heading(2), table, heading(2), heading(3)],
		{ kind: "section", number: 3 },
		running,
	);
	assert.deepEqual(numbers(first), ["3", "3.1", "1", "3.2", undefined]);
	const appendix = numberBlocks([heading(1), heading(2), table], { kind: "appendix", number: 2 }, running);
	assert.deepEqual(numbers(appendix), ["Appendix 2", undefined, "2"]);
});
