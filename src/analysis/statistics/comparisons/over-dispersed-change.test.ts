import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { evidenceOfChange } from "./evidence-of-change.ts";
import { dispersionOfMonths, overDispersedChange } from "./over-dispersed-change.ts";

const previous = [120, 60, 91, 140, 79, 55, 93, 130, 47, 84, 100, 76];
const current = [70, 95, 130, 99, 125, 82, 148, 71, 90, 104, 61, 133];

test("two years of months have 11 degrees of freedom; the chi-square is that of the two-way table (SciPy)", () => {
	const found = dispersionOfMonths({ previous, current });
	assert.equal(found.kind, "dispersion");
	if (found.kind !== "dispersion") return;
	assert.equal(found.degreesOfFreedom, 11);
	assert.ok(Math.abs(found.chiSquare - 113.79567380425542) < 1e-9, `${found.chiSquare}`);
});

test("the interval is widened by the root of phi", () => {
	const found = overDispersedChange({ previous, current });
	assert.equal(found.kind, "over-dispersed change");
	if (found.kind !== "over-dispersed change") return;
	assert.ok(Math.abs(found.interval.lower - 0.8627119044830933) < 1e-12);
	assert.ok(Math.abs(found.interval.upper - 1.4636968870845946) < 1e-12);
});

test("months that vary beyond chance turn a sure rise into no clear change", () => {
	const total = (months: readonly number[]) => months.reduce((sum, month) => sum + month, 0);
	const counts = { current: total(current), previous: total(previous) };
	const plain = evidenceOfChange(counts);
	const allowed = evidenceOfChange({ ...counts, months: { previous, current } });
	assert.equal(plain.verdict, "higher");
	assert.equal(allowed.verdict, "no clear change");
	assert.equal(allowed.kind === "evidence of change" && allowed.decidedBy, "over-dispersed");
	assert.equal(allowed.kind === "evidence of change" && allowed.pDisagrees, true);
});

test("the same change in every month is no dispersion: phi is held at 1", () => {
	const found = overDispersedChange({ previous: [10, 20, 30], current: [20, 40, 60] });
	assert.equal(found.kind, "over-dispersed change");
	if (found.kind !== "over-dispersed change") return;
	assert.equal(found.phi, 1);
	assert.equal(found.dispersion.phi < 1e-12, true);
	assert.equal(found.ratio, 2);
});

test("what cannot be worked out says why", () => {
	const reason = (months: { previous: number[]; current: number[] }) => {
		const found = overDispersedChange(months);
		return found.kind === "not computable" ? found.reason : found.kind;
	};
	assert.equal(reason({ previous: [1], current: [1, 2] }), "unlike-windows");
	assert.equal(reason({ previous: [0, 0], current: [1, 2] }), "count-zero");
	assert.equal(reason({ previous: [3], current: [4] }), "too-few-groups");
	assert.equal(reason({ previous: [-1, 2], current: [1, 2] }), "negative-count");
});

test("months that do not add up to the counts are refused", () => {
	const found = evidenceOfChange({ current: 4, previous: 3, months: { previous: [1, 2], current: [1, 2] } });
	assert.equal(found.kind === "not computable" && found.reason, "months-do-not-add-up");
});

test("without a base the exact test still answers", () => {
	const found = evidenceOfChange({ current: 12, previous: 0, months: { previous: [0, 0], current: [5, 7] } });
	assert.equal(found.kind === "evidence of change" && found.decidedBy, "exact");
	assert.equal(found.verdict, "higher");
});

test("the widened interval holds its ratio and is never narrower than chance alone", () => {
	const months = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 12, maxLength: 12 });
	fc.assert(
		fc.property(months, months, (before, after) => {
			const found = overDispersedChange({ previous: Object.freeze(before), current: Object.freeze(after) });
			if (found.kind === "not computable") return;
			assert.ok(found.phi >= 1);
			assert.ok(found.interval.lower < found.ratio && found.ratio < found.interval.upper);
			const turned = overDispersedChange({ previous: after, current: before });
			assert.ok(turned.kind === "over-dispersed change" && Math.abs(turned.ratio * found.ratio - 1) < 1e-9);
		}),
	);
});
