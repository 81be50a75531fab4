import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { evidenceOfChange } from "./comparisons/evidence-of-change.ts";
import { newcombeDifference } from "./comparisons/newcombe.ts";
import { oneCountTest } from "./comparisons/one-count-test.ts";
import { overDispersedChange } from "./comparisons/over-dispersed-change.ts";
import { percentChange } from "./comparisons/per-cent-change.ts";
import { twoRateTest } from "./comparisons/two-rate-test.ts";
import { cohortChange } from "./harm/cost.ts";
import { concentration } from "./place/concentration.ts";
import { hotSpots } from "./place/gi-star.ts";
import { leagueTable } from "./place/league-table.ts";
import { locationQuotient } from "./place/location-quotient.ts";
import { mediantCheck } from "./ranks/mediant-check.ts";
import { rollingSums, weightedMean } from "./ranks/rolling-sums.ts";
import { crudeRate } from "./rates/crude-rate.ts";
import { overDispersedFunnel } from "./rates/over-dispersed-funnel.ts";
import { peerComparison } from "./rates/peer-comparison.ts";
import { poissonFunnel } from "./rates/poisson-funnel.ts";
import { quantileGroups } from "./rates/quantile-groups.ts";
import { directlyStandardisedRate, standardisedRatio } from "./rates/standardised.ts";
import { wilson } from "./rates/wilson.ts";

/** Numbers as they come: nought, a thousand million, below zero, and parts down to a millionth. */
const number = fc.oneof(
	fc.constantFrom(0, 1, 9, 10, 1_000_000_000, -1, 0.5),
	fc.integer({ min: 0, max: 100_000 }),
	fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((millionths) => millionths / 1_000_000),
);

/** Each public statistic, fed with whatever numbers; infinities are only ratios to nought and their upper ends. */
const statistics: Record<string, (n: readonly number[]) => unknown> = {
	percentChange: ([a = 0, b = 0]) => percentChange({ current: a, previous: b }),
	evidenceOfChange: ([a = 0, b = 0, c = 0, d = 0]) =>
		evidenceOfChange({ current: a, previous: b, currentExposure: c, previousExposure: d }),
	newcombeDifference: ([a = 0, b = 0, c = 0, d = 0]) =>
		newcombeDifference({ current: { events: a, base: b }, previous: { events: c, base: d } }),
	oneCountTest: ([a = 0, b = 0, c = 0]) => oneCountTest({ count: a, exposure: b, expectedRate: c }),
	overDispersedChange: (n) => overDispersedChange({ previous: n.slice(0, 3), current: n.slice(3) }),
	twoRateTest: ([a = 0, b = 0, c = 0, d = 0]) =>
		twoRateTest({ current: { count: a, population: b }, previous: { count: c, population: d } }),
	cohortChange: ([a = 0, b = 0]) =>
		cohortChange({ members: [{ before: a, after: b }], monthsBefore: 6, monthsAfter: 6 }),
	concentration: (counts) => concentration({ counts }),
	hotSpots: (values) => hotSpots({ values, neighbours: [[1], [0], [3], [2], [5], [4]] }),
	leagueTable: ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) =>
		leagueTable({
			places: [
				{ current: a, previous: b, population: c, allKinds: d },
				{ current: e, previous: f, population: 1, allKinds: 1 },
			],
		}),
	locationQuotient: ([a = 0, b = 0, c = 0, d = 0]) =>
		locationQuotient({ place: { kind: a, all: b }, area: { kind: c, all: d } }),
	mediantCheck: ([a = 0, b = 0, c = 0, d = 0, e = 0]) =>
		mediantCheck({
			total: { rate: a },
			parts: [
				{ rate: b, population: c },
				{ rate: d, population: e },
			],
		}),
	rollingSums: (n) => rollingSums(n, 2),
	weightedMean: ([a = 0, b = 0, c = 0, d = 0]) =>
		weightedMean([
			{ value: a, weight: b },
			{ value: c, weight: d },
		]),
	crudeRate: ([a = 0, b = 0]) => crudeRate({ count: a, population: b }),
	overDispersedFunnel: (n) => overDispersedFunnel({ areas: areasOf(n) }),
	"overDispersedFunnel of shares": (n) => overDispersedFunnel({ areas: areasOf(n), scale: "share" }),
	"overDispersedFunnel of ratios": (n) =>
		overDispersedFunnel({ areas: areasOf(n), scale: "standardised ratio", per: 1 }),
	poissonFunnel: (n) => poissonFunnel({ areas: areasOf(n) }),
	peerComparison: (n) =>
		peerComparison({ peers: areasOf(n).map(({ count, population }) => ({ rate: count, population })) }),
	quantileGroups: (values) => quantileGroups({ values, of: 3 }),
	directlyStandardisedRate: ([a = 0, b = 0, c = 0]) =>
		directlyStandardisedRate({ strata: [{ count: a, population: b, standard: c }] }),
	standardisedRatio: ([a = 0, b = 0, c = 0, d = 0]) =>
		standardisedRatio({
			strata: [{ count: a, population: b, referenceCount: c, referencePopulation: d }],
		}),
	wilson: ([a = 0, b = 0]) => wilson({ events: a, base: b }),
};

function areasOf([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[]) {
	return [
		{ count: a, population: b },
		{ count: c, population: d },
		{ count: e, population: f },
	];
}

/** Ratios to nought may be infinite, and the upper ends of their intervals. */
const mayBeInfinite = /(^|\.)(ratio|value|upper)$/;

function faultsOf(answer: unknown, path = ""): string[] {
	if (typeof answer === "number") {
		const fine = Number.isFinite(answer) || (answer === Number.POSITIVE_INFINITY && mayBeInfinite.test(path));
		return fine ? [] : [`${path} is ${answer}`];
	}
	if (typeof answer !== "object" || answer === null) return [];
	return Object.entries(answer).flatMap(([key, value]) => faultsOf(value, path ? `${path}.${key}` : key));
}

for (const [name, statistic] of Object.entries(statistics)) {
	test(`${name} gives finite numbers for finite numbers, or says why not, and leaves its input alone`, () => {
		fc.assert(
			fc.property(fc.array(number, { minLength: 6, maxLength: 6 }), (numbers) => {
				assert.deepEqual(faultsOf(statistic(Object.freeze(numbers))), []);
			}),
			{ numRuns: 150 },
		);
	});
}
