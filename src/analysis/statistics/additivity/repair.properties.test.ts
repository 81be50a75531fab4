import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { connectedSums } from "./connected-sums.ts";
import { likelyRepairs } from "./repair.ts";
import { checkSums, type Sum } from "./sum-check.ts";

const name = (row: number, column: number) => `${row},${column}`;

/** A table with totals of rows and of columns, and a grand total that both add up to. */
function crossTable(counts: readonly (readonly number[])[]): { cells: Map<string, number>; sums: Sum[] } {
	const cells = new Map<string, number>();
	const sums: Sum[] = [];
	const columns = counts[0]?.map((_, column) => column) ?? [];
	const rows = counts.map((_, row) => row);
	for (const row of rows)
		for (const column of columns) cells.set(name(row, column), counts[row]?.[column] ?? 0);
	for (const row of rows)
		sums.push({ total: `row ${row}`, parts: columns.map((column) => name(row, column)) });
	for (const column of columns)
		sums.push({ total: `column ${column}`, parts: rows.map((row) => name(row, column)) });
	sums.push({ total: "all", parts: rows.map((row) => `row ${row}`) });
	sums.push({ total: "all", parts: columns.map((column) => `column ${column}`) });
	for (const { total, parts } of sums)
		cells.set(
			total,
			parts.reduce((sum, part) => sum + (cells.get(part) ?? 0), 0),
		);
	return { cells, sums };
}

const table = fc
	.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
	.chain(([rows, columns]) =>
		fc.array(
			fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: columns, maxLength: columns }),
			{ minLength: rows, maxLength: rows },
		),
	);

test("a table that adds up has no faults and no repairs", () => {
	fc.assert(
		fc.property(table, (counts) => {
			const held = crossTable(counts);
			assert.ok(checkSums(held).every((sum) => sum.agrees));
			assert.deepEqual(likelyRepairs(held), []);
		}),
	);
});

test("one inner cell misprinted is found and put back, whichever it is", () => {
	fc.assert(
		fc.property(table, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 5000 }), (counts, a, b, error) => {
			const { cells, sums } = crossTable(counts);
			const cell = name(a % counts.length, b % (counts[0]?.length ?? 1));
			const right = cells.get(cell) ?? 0;
			const printed = new Map(cells).set(cell, right + error);
			const [repair, ...others] = likelyRepairs({ cells: printed, sums });
			assert.deepEqual(others, []);
			assert.equal(repair?.kind, "most likely");
			assert.deepEqual(repair?.change, { cell, from: right + error, to: right });
			assert.deepEqual([repair?.consequences, repair?.leaves], [[], []]);
		}),
	);
});

test("sums are grouped by the cells that they share, and none is lost", () => {
	const sum = fc.record({
		total: fc.integer({ min: 0, max: 30 }).map(String),
		parts: fc.array(fc.integer({ min: 0, max: 30 }).map(String), { minLength: 1, maxLength: 3 }),
	});
	fc.assert(
		fc.property(fc.array(sum, { maxLength: 15 }), (sums) => {
			const groups = connectedSums(sums);
			assert.equal(groups.flat().length, sums.length);
			const cellsOf = (group: readonly Sum[]) =>
				new Set(group.flatMap((each) => [each.total, ...each.parts]));
			groups.forEach((group, index) => {
				for (const other of groups.slice(index + 1))
					assert.ok(![...cellsOf(group)].some((cell) => cellsOf(other).has(cell)));
			});
		}),
	);
});
