import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { impliedPopulation } from "../rates/crude-rate.ts";
import { type MediantCheck, type MediantPart, mediantCheck } from "./mediant-check.ts";

/** Offences 2015/16 and rates for 2016, 2015, 2014 of the Kent partnerships (Strategic Assessment 2017-18, 2.2). */
const kccAreas: [number, number, number, number][] = [
	[5140, 44, 43.4, 43.2],
	[5961, 48, 45.3, 45.7],
	[5894, 50, 47.5, 48.2],
	[6551, 53, 51.6, 57.5],
	[9332, 58, 56.7, 59],
	[6581, 58, 57.8, 59.1],
	[9557, 61, 57.1, 58.7],
	[6671, 61, 56.6, 59.6],
	[10059, 71, 67.7, 73.9],
	[15650, 75, 68.8, 74.2],
	[11980, 87, 82, 91],
];
const kentAreas = [...kccAreas, [20285, 74, 70.3, 67] as [number, number, number, number]];

function check(
	year: 2016 | 2015 | 2014,
	areas: typeof kccAreas,
	rates: [number, number, number],
): MediantCheck {
	const column = { 2016: 0, 2015: 1, 2014: 2 }[year];
	const places = year === 2016 ? 0 : 1;
	const parts: MediantPart[] = areas.map(([count, ...series]) => ({
		rate: series[column] as number,
		places,
		population: impliedPopulation({ count, rate: series[0] }) as number,
		...(column < 2 ? { previousRate: series[column + 1] as number } : {}),
	}));
	const total = {
		rate: rates[column] as number,
		places,
		...(column < 2 ? { previousRate: rates[column + 1] as number } : {}),
	};
	const found = mediantCheck({ total, parts });
	assert.equal(found.kind, "mediant check");
	return found as MediantCheck;
}

describe("the county's rate against its districts", () => {
	const kcc: [number, number, number] = [59, 59.4, 62.7];
	const kent: [number, number, number] = [64, 61, 63.4];

	test("KCC 2016 lies 4.5% below its parts and falls while all of them rise", () => {
		const found = check(2016, kccAreas, kcc);
		assert.equal(found.holds, false);
		assert.equal(found.between.holds, true);
		assert.equal(found.weighted.holds, false);
		assert.equal((found.weighted.gap * 100).toFixed(1), "-4.5");
		assert.equal(found.direction?.holds, false);
	});

	test("KCC 2015 and 2014, and Kent in every year, pass", () => {
		assert.equal(check(2015, kccAreas, kcc).holds, true);
		assert.equal(check(2014, kccAreas, kcc).holds, true);
		for (const year of [2016, 2015, 2014] as const) assert.equal(check(year, kentAreas, kent).holds, true);
	});
});

test("a total outside its parts fails, a rounded one is given the benefit", () => {
	const parts = [
		{ rate: 10, places: 0, population: 100 },
		{ rate: 10, places: 0, population: 100 },
	];
	const at = (rate: number) => mediantCheck({ total: { rate, places: 0 }, parts });
	const holds = [at(11), at(12)].map((found) => found.kind === "mediant check" && found.holds);
	assert.deepEqual(holds, [true, false]);
});

test("no parts, no check", () => {
	assert.equal(mediantCheck({ total: { rate: 1 }, parts: [] }).kind, "not computable");
});
