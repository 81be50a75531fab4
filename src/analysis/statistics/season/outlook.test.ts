import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { type Outlook, outlook } from "./outlook.ts";

const SHAPE = [0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.2, 1.1, 1, 0.9, 0.8, 0.7];

function expectOutlook(values: readonly (number | null)[], steps: readonly number[] = []): Outlook {
	const found = outlook({ values, firstMonth: 1, steps });
	assert.equal(found.kind, "outlook");
	return found as Outlook;
}

describe("outlook", () => {
	test("of a level series with a season is the season again", () => {
		const { months, next3, next12, dispersion } = expectOutlook(
			Array.from({ length: 48 }, (_, index) => 100 * (SHAPE[index % 12] ?? 1)),
		);
		months.forEach((value, month) => {
			assert.ok(Math.abs(value - 100 * (SHAPE[month] ?? 0)) < 1e-6);
		});
		assert.ok(Math.abs(next3.expected - 270) < 1e-6 && Math.abs(next12.expected - 1200) < 1e-6);
		assert.equal(dispersion, 1);
		assert.ok(next3.lower < next3.expected && next3.expected < next3.upper);
	});

	test("is at least as wide as Poisson chance, and wider for a series that varies more", () => {
		const calm = expectOutlook(Array.from({ length: 40 }, () => 100)).next12;
		assert.ok(calm.upper - calm.expected > 1.96 * Math.sqrt(1200));
		const wild = expectOutlook(Array.from({ length: 40 }, (_, index) => 100 + 40 * ((index % 5) - 2))).next12;
		assert.ok(wild.upper - wild.lower > calm.upper - calm.lower);
	});

	test("rests on the months since the last step", () => {
		const values = [...Array(30).fill(100), ...Array(30).fill(50)];
		const { next12, points } = expectOutlook(values, [30]);
		assert.equal(points, 30);
		assert.ok(Math.abs(next12.expected - 600) < 1e-6);
	});

	test("damps a rise: next year goes up, by less than the last", () => {
		const values = Array.from({ length: 60 }, (_, index) => 100 + 4 * index);
		const { months, next12 } = expectOutlook(values);
		const last = values.slice(-12).reduce((sum, value) => sum + value, 0);
		assert.ok(next12.expected > last && (months[11] ?? 0) < 100 + 4 * 71);
	});

	test("says why there is none", () => {
		const reason = (values: (number | null)[], steps: number[] = []) => {
			const found = outlook({ values, firstMonth: 1, steps });
			return found.kind === "outlook" ? null : found.reason;
		};
		assert.equal(reason(Array(23).fill(9)), "too-few-points");
		assert.equal(reason(Array(40).fill(9), [20]), "too-few-points");
		assert.equal(reason(Array(40).fill(1)), "too-few-events");
		assert.equal(reason([...Array(40).fill(9), -1]), "negative-count");
	});

	test("is finite and in order, or explained, for any counts", () => {
		const count = fc.oneof(
			fc.nat(9),
			fc.nat(400),
			fc.constant(1e9),
			fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
			fc.constant(null),
		);
		fc.assert(
			fc.property(fc.array(count, { maxLength: 70 }), (values) => {
				const found = outlook({ values: Object.freeze(values) as (number | null)[], firstMonth: 5 });
				if (found.kind !== "outlook") return;
				for (const { expected, lower, upper } of [found.next3, found.next12]) {
					assert.ok(lower >= 0 && lower <= upper && Number.isFinite(upper) && Number.isFinite(expected));
				}
			}),
			{ seed: 11, numRuns: 300 },
		);
	});
});
