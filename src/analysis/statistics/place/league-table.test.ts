import assert from "node:assert/strict";
import { test } from "node:test";
import { leagueTable } from "./league-table.ts";

/** Violent crime in four Maidstone wards, April to October 2016 and 2015. */
const wards = [
	{ current: 607, previous: 452 },
	{ current: 178, previous: 108 },
	{ current: 171, previous: 95 },
	{ current: 164, previous: 100 },
];

test("the four wards with most violence", () => {
	const rows = leagueTable({ places: wards });
	assert.deepEqual(
		rows.map(({ rank }) => rank.label),
		["1", "2", "3", "4"],
	);
	assert.deepEqual(
		rows.map(({ change }) => change.perCent),
		[34.3, 64.8, 80, 64],
	);
	assert.ok(Math.abs(rows.reduce((sum, { share }) => sum + (share ?? 0), 0) - 1) < 1e-12);
	assert.ok(rows.every(({ rate, quotient }) => rate === null && quotient === null));
});

test("rates and quotients where populations and other crimes are known", () => {
	const rows = leagueTable({
		places: [
			{ current: 20, previous: 10, population: 5000, allKinds: 100 },
			{ current: 100, previous: 90, population: 50000, allKinds: 1000 },
		],
	});
	assert.equal(rows[0]?.rate?.value, 4);
	assert.equal(rows[0]?.quotient?.value, 2);
	assert.equal(rows[1]?.quotient?.value, 0.5);
});

test("a total of nothing has no shares", () => {
	const rows = leagueTable({ places: [{ current: 0, previous: 1 }] });
	assert.equal(rows[0]?.share, null);
});
