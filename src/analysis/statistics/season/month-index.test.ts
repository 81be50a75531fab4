import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { monthIndex, type Season, seasonallyAdjusted } from "./month-index.ts";

const SHAPE = [0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.2, 1.1, 1, 0.9, 0.8, 0.7];
const seasonal = (length: number, level: (index: number) => number = () => 100) =>
	Array.from({ length }, (_, index) => level(index) * (SHAPE[index % 12] ?? 1));

function indexOf(values: readonly (number | null)[], firstMonth = 1, steps: readonly number[] = []): Season {
	const found = monthIndex({ values, firstMonth, steps });
	assert.equal(found.kind, "season");
	return found as Season;
}

const close = (found: readonly number[], wanted: readonly number[], within: number) =>
	found.forEach((value, month) => {
		assert.ok(Math.abs(value - (wanted[month] ?? 0)) < within, `${month}: ${value}`);
	});

describe("month-of-year index", () => {
	test("recovers a season exactly where the level does not move", () => {
		close(indexOf(seasonal(36)).index, SHAPE, 1e-12);
	});

	test("is by calendar month, wherever the series starts", () => {
		const fromApril = seasonal(60).slice(3);
		close(indexOf(fromApril, 4).index, SHAPE, 1e-12);
	});

	test("sets a steady trend aside, nearly", () => {
		close(indexOf(seasonal(60, (index) => 100 + index)).index, SHAPE, 0.01);
	});

	test("does not take an accepted step for a season", () => {
		const stepped = seasonal(60, (index) => (index < 30 ? 100 : 200));
		close(indexOf(stepped, 1, [30]).index, SHAPE, 1e-12);
		const ignoring = indexOf(stepped).index;
		assert.ok(ignoring.some((value, month) => Math.abs(value - (SHAPE[month] ?? 0)) > 0.02));
	});

	test("has a mean of 1 for any counts", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 36, maxLength: 80 }), (values) => {
				const { index } = indexOf(Object.freeze(values) as number[]);
				assert.ok(Math.abs(index.reduce((sum, value) => sum + value, 0) - 12) < 1e-9);
			}),
			{ seed: 3, numRuns: 100 },
		);
	});

	test("says why there is none", () => {
		const reason = (values: (number | null)[]) => {
			const found = monthIndex({ values, firstMonth: 1 });
			return found.kind === "season" ? null : found.reason;
		};
		assert.equal(reason(seasonal(35)), "too-few-points");
		assert.equal(reason([...seasonal(36), -1]), "negative-count");
		assert.equal(reason(Array(40).fill(0)), "count-zero");
		assert.equal(
			reason(seasonal(72).map((value, index) => (index % 12 === 3 ? null : value))),
			"month-missing",
		);
		assert.throws(() => monthIndex({ values: [], firstMonth: 13 }), RangeError);
	});
});

test("the adjusted series is level where only the season moved", () => {
	const values = seasonal(48);
	const adjusted = seasonallyAdjusted(values, 1, indexOf(values).index);
	assert.ok(adjusted.every((value) => value !== null && Math.abs(value - 100) < 1e-9));
	assert.equal(seasonallyAdjusted([0], 1, [0, ...Array(11).fill(1)])[0], null);
});
