import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { funnelAxis, funnelPoints } from "./funnel-axis.ts";
import { poissonFunnel, poissonFunnelLimit } from "./poisson-funnel.ts";
import { proportionFunnelLimit } from "./proportion-funnel.ts";

test("a ward without events may be far below", () => {
	const found = poissonFunnel({
		areas: [12, 0, 5, 33].map((count, index) => ({
			count,
			population: [4200, 3900, 5100, 8800][index] ?? 0,
		})),
	});
	assert.equal(found.kind === "poisson funnel" && found.positions[1]?.verdict, "far below");
});

test("one area is no group, and a population of zero is explained", () => {
	const one = poissonFunnel({ areas: [{ count: 1, population: 1 }] });
	assert.equal(one.kind === "not computable" && one.reason, "too-few-groups");
	const empty = poissonFunnel({
		areas: [
			{ count: 1, population: 1 },
			{ count: 1, population: 0 },
		],
	});
	assert.equal(empty.kind === "not computable" && empty.reason, "population-not-positive");
});

test("the funnel narrows as events grow, round its average", () => {
	const events = fc.integer({ min: 1, max: 100_000 });
	fc.assert(
		fc.property(events, (count) => {
			const at = (number: number) => poissonFunnelLimit({ events: number, average: 50, confidence: 0.95 });
			const [near, far] = [at(count), at(count * 2)];
			assert.ok(near.lower < 50 && near.upper > 50);
			assert.ok(far.upper < near.upper && far.lower > near.lower);
		}),
		{ numRuns: 50 },
	);
});

test("limits of shares stay within 0 and 1", () => {
	assert.deepEqual(proportionFunnelLimit({ base: 1, average: 0.2, confidence: 0.998 }), {
		lower: 0,
		upper: 1,
	});
});

test("an axis holds its areas, and its points rise to its end", () => {
	const base = fc.integer({ min: 1, max: 1_000_000_000 });
	fc.assert(
		fc.property(fc.array(base, { minLength: 2, maxLength: 20 }), (bases) => {
			const { from, to } = funnelAxis(bases);
			assert.ok(from <= Math.min(...bases) && to >= Math.max(...bases));
			const points = funnelPoints({ from, to });
			assert.equal(points.length, 100);
			assert.ok(points.every((point, index) => index === 0 || point > (points[index - 1] ?? 0)));
		}),
	);
});
