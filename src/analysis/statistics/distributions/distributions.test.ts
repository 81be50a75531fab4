import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { betaLowerTail, betaQuantile, betaUpperTail } from "./beta.ts";
import { binomialAtLeast, binomialAtMost, binomialQuantile } from "./binomial.ts";
import { binomialDensity, poissonDensity } from "./density.ts";
import { chiSquareUpperTail, gammaLowerTail, gammaUpperTail } from "./gamma.ts";
import { gammaQuantile } from "./gamma-quantile.ts";
import { normalLowerTail, normalQuantile, normalUpperTail } from "./normal.ts";
import { poissonAtLeast, poissonAtMost } from "./poisson.ts";
import { logGamma } from "./stirling-error.ts";

function near(actual: number, expected: number, tolerance = 1e-12): void {
	assert.ok(Math.abs(actual - expected) <= tolerance * Math.abs(expected), `${actual} is not ${expected}`);
}

describe("tails agree with published libraries (SciPy 1.17)", () => {
	test("gamma, chi-square and Poisson", () => {
		near(gammaUpperTail(200, 100), 1.8438936497115418e-15);
		near(gammaLowerTail(50, 100), 3.2000653245851495e-10);
		near(poissonAtMost(3, 12.5), 0.001554557843011069);
		near(poissonAtLeast(30, 12.5), 1.8774147181836048e-5);
		near(poissonDensity(1_000_000_000, 1e9), Math.exp(-1 / 12e9) / Math.sqrt(2e9 * Math.PI));
		near(chiSquareUpperTail(3.841458820694124, 1), 0.05);
		near(logGamma(0.5), Math.log(Math.PI) / 2, 1e-14);
	});

	test("beta and binomial", () => {
		near(betaUpperTail(0.9, 3, 5), 0.00017649999999999982, 1e-11);
		near(betaLowerTail(0.001, 2, 7), 2.7888209776139945e-5);
		near(binomialAtMost(30, 100, 0.4), 0.02478282311649308);
		near(binomialAtLeast(100, 1000, 0.05), 8.410251084877321e-11);
		near(binomialDensity(3, 10, 0.5), 120 / 1024, 1e-14);
	});

	test("normal", () => {
		near(normalUpperTail(10), 7.61985302416047e-24);
		near(normalUpperTail(37), 5.725571222524586e-300, 1e-11);
		near(normalLowerTail(-5), 2.8665157187919333e-7);
		assert.equal(normalQuantile(0.5), 0);
	});

	test("quantiles far out and of great shapes", () => {
		near(gammaQuantile(1e-10, 5), 0.02616553281595271);
		near(gammaQuantile(0.999999, 0.3), 10.984835632108625, 1e-10);
		near(gammaQuantile(0.025, 1e6), 998040.9833402939);
		near(betaQuantile(0.975, 1, 1000).share, 0.003682083896865671);
		near(betaQuantile(0.001, 50, 3).share, 0.8022929706163471);
	});
});

test("the ends of the scale", () => {
	assert.deepEqual([poissonDensity(0, 0), poissonDensity(1, 0), poissonDensity(-1, 2)], [1, 0, 0]);
	assert.deepEqual([gammaLowerTail(0, 2), gammaUpperTail(Number.POSITIVE_INFINITY, 2)], [0, 0]);
	assert.deepEqual(
		[normalQuantile(0), normalQuantile(1)],
		[Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
	);
	assert.deepEqual([gammaQuantile(0, 3), gammaQuantile(1, 3)], [0, Number.POSITIVE_INFINITY]);
	assert.deepEqual(
		[binomialAtMost(-1, 5, 0.5), binomialAtMost(5, 5, 0.5), binomialAtLeast(6, 5, 0.5)],
		[0, 1, 0],
	);
	assert.throws(() => betaQuantile(0, 1, 1), RangeError);
});

const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const shape = fc.double({ min: 0.5, max: 1e6, noNaN: true });

test("a quantile leads back to its share, and both tails make 1", () => {
	fc.assert(
		fc.property(share, shape, shape, (p, a, b) => {
			const x = gammaQuantile(p, a);
			near(gammaLowerTail(x, a), p, 1e-8);
			near(gammaLowerTail(x, a) + gammaUpperTail(x, a), 1);
			const { share: at, rest } = betaQuantile(p, a, b);
			near(betaLowerTail(at, a, b, rest), p, 1e-8);
			near(betaLowerTail(at, a, b, rest) + betaUpperTail(at, a, b, rest), 1);
			near(normalLowerTail(normalQuantile(p)), p, 1e-11);
		}),
		{ numRuns: 60 },
	);
});

test("the binomial quantile is the first count whose tail reaches the chance", () => {
	fc.assert(
		fc.property(share, fc.integer({ min: 1, max: 500 }), share, (chance, size, each) => {
			const count = binomialQuantile(chance, size, each);
			assert.ok(binomialAtMost(count, size, each) >= chance * (1 - 1e-12));
			assert.ok(count === 0 || binomialAtMost(count - 1, size, each) < chance);
		}),
		{ numRuns: 60 },
	);
});
