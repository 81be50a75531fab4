import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { controlChart } from "./control-chart.ts";

const near = (actual: number | null | undefined, expected: number) =>
	assert.ok(
		actual !== null &&
			actual !== undefined &&
			Math.abs(actual - expected) < 1e-9 * Math.max(1, Math.abs(expected)),
		`${actual} is not ${expected}`,
	);

describe("each kind of chart, by hand", () => {
	test("c: three square roots of the mean, and the dispersion is said", () => {
		const chart = controlChart({ values: [14, 16, 18], chart: "c" });
		near(chart.points[0]?.upper, 16 + 3 * 4);
		near(chart.points[0]?.lower, 16 - 3 * 4);
		assert.deepEqual(
			chart.choices.find(({ code }) => code === "dispersion"),
			{ code: "dispersion", segment: 0, ratio: 4 / 16 },
		);
	});

	test("u: limits narrow where the exposure is large", () => {
		const { points } = controlChart({ values: [4, 16], denominators: [1, 4], chart: "u" });
		assert.equal(points[0]?.centre, 4);
		near(points[0]?.upper, 4 + 3 * 2);
		near(points[1]?.upper, 4 + 3 * 1);
		assert.equal(points[1]?.value, 4);
	});

	test("u′: the Poisson limits times the mean moving range of the z scores over 1.128", () => {
		const { points } = controlChart({ values: [2, 6, 2, 6], denominators: [1, 1, 1, 1], chart: "u-prime" });
		near(points[0]?.upper, 4 + (3 / 1.128) * 2 * 2);
	});

	test("p and p′: kept between 0 and 1", () => {
		const values = [9, 10, 9, 10];
		const denominators = [10, 10, 10, 10];
		const plain = controlChart({ values, denominators, chart: "p" });
		assert.equal(plain.points[0]?.upper, 1);
		near(plain.points[0]?.lower, 0.95 - 3 * Math.sqrt((0.95 * 0.05) / 10));
		assert.ok(plain.choices.some(({ code }) => code === "upper limit capped"));
		const prime = controlChart({ values, denominators, chart: "p-prime" });
		near(prime.points[0]?.lower, 0.95 - (3 / 1.128) * 0.1);
	});

	test("np: the number, at each group's own size", () => {
		const { points } = controlChart({ values: [20, 45], denominators: [100, 225], chart: "np" });
		assert.equal(points[0]?.value, 20);
		near(points[0]?.centre, 20);
		near(points[0]?.upper, 20 + 3 * 4);
		near(points[1]?.upper, 45 + 3 * 6);
	});

	test("I′ with equal bases is an XmR chart with the unrounded factor", () => {
		const values = [9, 11, 9, 11, 10, 14];
		const prime = controlChart({ values, denominators: values.map(() => 1), chart: "i-prime", floor: null });
		const plain = controlChart({ values, limitFactor: "3/d2", floor: null });
		near(prime.points[0]?.upper, plain.points[0]?.upper ?? Number.NaN);
	});

	test("g: limits from the mean, centre at the median, and that is said", () => {
		const chart = controlChart({ values: [1, 2, 9], chart: "g" });
		assert.equal(chart.points[0]?.centre, 2);
		near(chart.points[0]?.upper, 4 + 3 * Math.sqrt(20));
		assert.equal(chart.points[0]?.lower, 0);
		assert.ok(chart.choices.some(({ code }) => code === "centre is the median"));
	});

	test("t: an XmR chart of the times to the power 1 / 3.6, raised back", () => {
		const values = [1, 2 ** 3.6, 1, 2 ** 3.6];
		const { points } = controlChart({ values, chart: "t" });
		near(points[0]?.centre, 1.5 ** 3.6);
		near(points[0]?.upper, (1.5 + 3 / 1.128) ** 3.6);
		assert.equal(points[0]?.lower, 0);
		assert.throws(() => controlChart({ values: [0, 1], chart: "t" }), /times above zero/);
	});

	test("moving range: 3.267 times its mean, the first point having none", () => {
		const { points } = controlChart({ values: [10, 12, 10], chart: "moving-range" });
		assert.equal(points[0]?.value, null);
		assert.equal(points[1]?.centre, 2);
		near(points[1]?.upper, 3.267 * 2);
	});

	test("run: a median and no limits", () => {
		const chart = controlChart({ values: [1, 9, 3], chart: "run" });
		assert.equal(chart.points[0]?.centre, 3);
		assert.equal(chart.points[0]?.upper, null);
		assert.ok(!chart.choices.some(({ code }) => code === "no limits"));
	});

	test("individuals from the standard deviation: s over c4", () => {
		const { points } = controlChart({ values: [1, 3], chart: "deviation-individuals", floor: null });
		near(points[0]?.upper, 2 + (3 * Math.SQRT2) / Math.sqrt(2 / Math.PI));
	});

	test("a negative count or a share of more than one is a fault", () => {
		assert.throws(
			() => controlChart({ values: [1, -2], chart: "c" }),
			/values\[1\] is -2.*counts of 0 or more/,
		);
		assert.throws(() => controlChart({ values: [1, 3], denominators: [2, 2], chart: "p" }), /3 out of 2/);
	});

	test("a point whose base is missing or zero is missing", () => {
		const chart = controlChart({ values: [4, 5, 6, 4], denominators: [1, null, 0, 1], chart: "u" });
		assert.deepEqual(
			chart.points.map(({ value }) => value),
			[4, null, null, 4],
		);
		assert.equal(chart.points[1]?.judgement, "not judged");
		assert.deepEqual(
			chart.choices.find(({ code }) => code === "missing points"),
			{ code: "missing points", points: [1, 2] },
		);
	});
});
