import assert from "node:assert/strict";
import { test } from "node:test";
import { isSmall, type LinkedCells, withhold } from "#assessment/disclosure";
import { attackTables, boundsFound } from "./attack.ts";
import { randomTable, SHAPES } from "./random-tables.ts";

// `npm run endure` attacks a thousand tables, and each as both outsiders. Who knows the rule knows more, so that what they
// cannot bound nobody can.

test("no withheld cell of a hundred tables can be bounded too tightly by somebody who knows the rule", () => {
	const found = attackTables({ first: 1, count: 100, attackers: ["outsider who knows the rule"] });
	assert.deepEqual(found.faults, []);
	assert.deepEqual(Object.keys(found.shapes).sort(), [...SHAPES].sort());
	assert.ok(found.small > 300, `only ${found.small} cells had to be withheld`);
	assert.ok(found.withheld / found.small < 3, `${found.withheld} cells withheld for ${found.small}`);
});

test("the attack finds cells that only their own smallness withholds", () => {
	const naive = [...Array(12).keys()].flatMap((seed) => {
		const { linked } = randomTable(seed + 1);
		const hidden = new Set(linked.cells.filter((cell) => isShownSmall(cell)).map(({ id }) => id));
		return boundsFound(linked, hidden, ["outsider"]).faults;
	});
	assert.ok(naive.length > 20, `only ${naive.length} faults were found`);
});

test("the attack finds what a proof without the rule would leave open: a sole cell and its total", () => {
	const linked: LinkedCells = {
		cells: [3, 20, 9, 32].map((value, index) => ({ id: String(index), value, state: "shown", threshold: 5 })),
		sums: [{ total: 3, parts: [0, 1, 2] }],
	};
	const hidden = new Set(["0", "3"]);
	assert.deepEqual(boundsFound(linked, hidden, ["outsider"]).faults, []);
	assert.match(
		boundsFound(linked, hidden, ["outsider who knows the rule"]).faults.join(),
		/^3, withheld for another/,
	);
	const { small, others } = withhold(linked);
	const safe = new Set([...small, ...others]);
	assert.deepEqual(boundsFound(linked, safe, ["outsider", "outsider who knows the rule"]).faults, []);
});

function isShownSmall({ state, value, threshold }: LinkedCells["cells"][number]): boolean {
	return state === "shown" && isSmall(value, threshold);
}
