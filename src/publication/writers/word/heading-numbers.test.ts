import assert from "node:assert/strict";
import { test } from "node:test";
import type { Block } from "#document";
import { captionNumbers } from "./caption-numbers.ts";
import { countedHeadings } from "./heading-numbers.ts";

const frame = { marking: "OFFICIAL", provenance: { kind: "generated", by: "test" } } as const;

function headings(...numbers: readonly (readonly [1 | 2 | 3 | 4, string | undefined])[]): Block[] {
	return numbers.map(([level, number], index) => ({
		...frame,
		kind: "heading",
		id: number ?? `none-${index}`,
		level,
		...(number === undefined ? {} : { number }),
		content: [],
	}));
}

test("headings that follow on are counted, on all levels", () => {
	const all = ["1", "1.1", "1.1.1", "1.2", "2", "2.1"];
	const levels = all.map((number) => [number.split(".").length as 1 | 2 | 3, number] as const);
	assert.deepEqual([...countedHeadings(headings(...levels))], all);
});

test("headings without a number do not disturb the count; a number out of order is typed", () => {
	const blocks = headings(
		[1, undefined],
		[1, "1"],
		[2, undefined],
		[2, "1.1"],
		[1, "Appendix 1"],
		[1, "4"],
		[1, "2"],
	);
	assert.deepEqual([...countedHeadings(blocks)], ["1", "1.1", "2"]);
});

function numbered(kind: "table" | "visual", number: string): Block {
	return { ...frame, kind, id: `${kind} ${number}`, number } as unknown as Block;
}

test("captions are counted through, tables and figures apart; a new chapter restarts the count", () => {
	const blocks = [
		numbered("table", "1.1"),
		numbered("visual", "1.1"),
		numbered("table", "1.2"),
		numbered("table", "2.1"),
	];
	const captions = [...captionNumbers(blocks).values()];
	assert.deepEqual(
		captions.map(({ sequence, chapter, count, restarts }) => [sequence, chapter, count, restarts]),
		[
			["Table", "1.", 1, false],
			["Figure", "1.", 1, false],
			["Table", "1.", 2, false],
			["Table", "2.", 1, true],
		],
	);
});

test("a number that ends in no digit has no field", () => {
	assert.equal(captionNumbers([numbered("table", "A")]).size, 0);
});
