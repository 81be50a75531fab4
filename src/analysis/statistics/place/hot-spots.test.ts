import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { hotSpots } from "./gi-star.ts";
import { gridHotSpots } from "./grid-hot-spots.ts";
import { nearPoints } from "./near-points.ts";
import { adjustP } from "./p-adjustment.ts";

function grid(side: number, count: (x: number, y: number) => number) {
	return Array.from({ length: side * side }, (_, index) => {
		const [x, y] = [index % side, Math.floor(index / side)];
		return { x: x * 100, y: y * 100, count: count(x, y) };
	});
}

test("a knot of events is hot, its far corner is not", () => {
	const cells = grid(10, (x, y) => (x < 3 && y < 3 ? 40 : 3 + ((x * 7 + y * 3) % 4)));
	const found = gridHotSpots({ cells, cellSize: 100 });
	assert.equal(found.kind, "hot spots");
	if (found.kind !== "hot spots") return;
	assert.deepEqual([found.adjustment, found.scope], ["benjamini-hochberg", "all places"]);
	assert.equal(found.places[11]?.verdict, "hot");
	assert.equal(found.places[99]?.verdict, "neither");
});

test("no variation, no neighbours, too little: explained", () => {
	const flat = gridHotSpots({ cells: grid(3, () => 2), cellSize: 100 });
	assert.equal(flat.kind === "not computable" && flat.reason, "no-variation");
	assert.equal(hotSpots({ values: [1, 2], neighbours: [[]] }).kind, "not computable");
	assert.equal(hotSpots({ values: [1], neighbours: [[]] }).kind, "not computable");
	assert.throws(() => gridHotSpots({ cells: grid(3, (x) => x), cellSize: 0 }), RangeError);
});

test("a common factor and a common addition change no z", () => {
	const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 16, maxLength: 16 });
	fc.assert(
		fc.property(values, fc.integer({ min: 1, max: 9 }), (counts, factor) => {
			const at = (change: (count: number) => number) =>
				gridHotSpots({ cells: grid(4, (x, y) => change(counts[y * 4 + x] ?? 0)), cellSize: 100 });
			const [plain, scaled, moved] = [at((c) => c), at((c) => c * factor), at((c) => c + factor)];
			if (plain.kind !== "hot spots" || scaled.kind !== "hot spots" || moved.kind !== "hot spots") return;
			plain.places.forEach(({ z, adjustedP, pValue }, index) => {
				assert.ok(Math.abs(z - (scaled.places[index]?.z ?? 9)) < 1e-8);
				assert.ok(Math.abs(z - (moved.places[index]?.z ?? 9)) < 1e-8);
				assert.ok(adjustedP >= pValue && adjustedP <= 1);
			});
		}),
	);
});

test("near points are those of a search of all pairs", () => {
	const point = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) });
	fc.assert(
		fc.property(fc.array(point, { maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (points, reach) => {
			const near = nearPoints(points, reach);
			points.forEach((a, i) => {
				const all = points.flatMap((b, j) =>
					i !== j && Math.hypot(a.x - b.x, a.y - b.y) <= reach ? [j] : [],
				);
				assert.deepEqual(near[i], all);
			});
		}),
	);
});

test("p values adjusted as SciPy and R do", () => {
	const p = [0.001, 0.04, 0.03, 0.5, 0.012];
	const rounded = (how: Parameters<typeof adjustP>[1]) =>
		adjustP(p, how).map((value) => Number(value.toFixed(6)));
	assert.deepEqual(rounded("benjamini-hochberg"), [0.005, 0.05, 0.05, 0.5, 0.03]);
	assert.deepEqual(rounded("benjamini-yekutieli"), [0.011417, 0.114167, 0.114167, 1, 0.0685]);
	assert.deepEqual(rounded("holm"), [0.005, 0.09, 0.09, 0.5, 0.048]);
	assert.deepEqual(rounded("hochberg"), [0.005, 0.08, 0.08, 0.5, 0.048]);
	assert.deepEqual(rounded("bonferroni"), [0.005, 0.2, 0.15, 1, 0.06]);
	assert.deepEqual(rounded("none"), p);
});
