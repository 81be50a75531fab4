import assert from "node:assert/strict";
import { test } from "node:test";
import type { LinkedCell, LinkedCells } from "./linked-cells.ts";
import { withhold } from "./withhold.ts";

function cells(values: Readonly<Record<string, number>>, more: Partial<LinkedCell> = {}): LinkedCell[] {
	return Object.entries(values).map(([id, value]) => ({ id, value, state: "shown", threshold: 5, ...more }));
}

/** Two rows and two columns with their totals: the place of each in the list. */
const SQUARE: LinkedCells["sums"] = [
	{ total: 2, parts: [0, 1] },
	{ total: 5, parts: [3, 4] },
	{ total: 8, parts: [6, 7] },
	{ total: 6, parts: [0, 3] },
	{ total: 7, parts: [1, 4] },
	{ total: 8, parts: [2, 5] },
];

test("counts of none and counts that are large are shown", () => {
	const linked = { cells: cells({ a: 0, b: 5, both: 5 }), sums: [{ total: 2, parts: [0, 1] }] };
	assert.deepEqual(withhold(linked), { small: [], others: [], givenAway: [], cutShort: false });
});

test("a small count without company is withheld alone", () => {
	assert.deepEqual(withhold({ cells: cells({ women: 4, cohort: 178 }), sums: [] }).small, ["women"]);
	assert.deepEqual(withhold({ cells: cells({ women: 4, cohort: 178 }), sums: [] }).others, []);
});

test("in a table crossed both ways a small count takes three others with it and leaves the totals", () => {
	const values = { a: 2, b: 18, ab: 20, c: 10, d: 40, cd: 50, ac: 12, bd: 58, all: 70 };
	const found = withhold({ cells: cells(values), sums: SQUARE });
	assert.deepEqual(found, { small: ["a"], others: ["b", "c", "d"], givenAway: [], cutShort: false });
});

test("where all company is too small to hide in, totals go as well", () => {
	const values = { a: 2, b: 0, ab: 2, c: 0, d: 40, cd: 40, ac: 2, bd: 40, all: 42 };
	const found = withhold({ cells: cells(values), sums: SQUARE });
	assert.deepEqual(found.small, ["a", "ab", "ac"]);
	assert.ok(found.others.includes("d") || found.others.includes("all"));
	assert.deepEqual(found.givenAway, []);
});

test("a month that is printed nowhere is protected where two overlapping years would give it away", () => {
	const shown = cells({ "first year": 40, "second year": 43, "month that left": 6, "months shared": 34 });
	const [month = { id: "", value: 0, state: "never" }] = cells({ "month that came": 2 }, { state: "never" });
	const linked = {
		cells: [...shown, { ...month, value: 4 }],
		sums: [
			{ total: 0, parts: [2, 3] },
			{ total: 1, parts: [3, 4] },
		],
	};
	const wide = withhold({
		...linked,
		cells: linked.cells.with(1, { ...shown[1]!, value: 38 }).with(4, { ...month, value: 4 }),
	});
	assert.deepEqual(wide.small, []);
	assert.ok(wide.others.length > 0, "the month of four people can be worked out");
});

test("what was published before cannot serve as company, and what it gives away is told", () => {
	const before = cells({ a: 20, all: 23 }, { state: "before" });
	const sums = [{ total: 1, parts: [0, 2] }];
	assert.deepEqual(withhold({ cells: [...before, ...cells({ b: 3 })], sums }), {
		small: ["b"],
		others: [],
		givenAway: ["b"],
		cutShort: false,
	});
	const open = [...cells({ a: 20 }), ...cells({ all: 23 }, { state: "before" }), ...cells({ b: 3 })];
	assert.deepEqual(withhold({ cells: open, sums }).others, ["a"]);
});

test("offences may hide people; since everybody knows which of the two is small, their total goes as well", () => {
	const linked = {
		cells: [
			...cells({ people: 3 }),
			...cells({ offences: 30, both: 33 }).map(({ threshold: _, ...cell }) => cell),
		],
		sums: [{ total: 2, parts: [0, 1] }],
	};
	assert.deepEqual(withhold(linked), {
		small: ["people"],
		others: ["offences", "both"],
		givenAway: [],
		cutShort: false,
	});
});

test("what a supplier withheld itself cannot be worked out from its total, whether it may be small or not", () => {
	for (const gap of [3, 12]) {
		const linked = {
			cells: [...cells({ gap }, { state: "withheld" }), ...cells({ b: 30, all: 30 + gap })],
			sums: [{ total: 2, parts: [0, 1] }],
		};
		assert.deepEqual(withhold(linked), { small: [], others: ["b"], givenAway: [], cutShort: false });
	}
});
