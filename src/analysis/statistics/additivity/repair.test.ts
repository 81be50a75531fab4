import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { likelyRepairs } from "./repair.ts";
import { checkSums } from "./sum-check.ts";
import { cellId, type SumTable, tableSums } from "./table-sums.ts";

const columns = ["month", "current", "previous"];

/** Volume by crime type, Maidstone, rolling years to October (Strategic Assessment 2017-18, section 2.3). */
const volumes: SumTable = {
	name: "2.3",
	columns,
	rows: [
		{ name: "All crime", values: [860, 10271, 9189], parts: ["Victim based", "Against society"] },
		{
			name: "Victim based",
			values: [791, 9245, 8488],
			parts: ["Violent", "Burglary dwelling", "Burglary other", "Vehicle", "Interference", "Theft", "Damage"],
		},
		{ name: "Violent", values: [312, 3743, 2964], parts: ["VAP", "Sexual", "Robbery"] },
		{ name: "VAP", values: [280, 3390, 2665] },
		{ name: "Sexual", values: [26, 284, 222] },
		{ name: "Robbery", values: [6, 69, 79] },
		{ name: "Burglary dwelling", values: [28, 286, 357] },
		{ name: "Burglary other", values: [32, 532, 495] },
		{ name: "Vehicle", values: [68, 686, 583], parts: ["Theft of", "Theft from"] },
		{ name: "Theft of", values: [20, 182, 132] },
		{ name: "Theft from", values: [48, 504, 451] },
		{ name: "Interference", values: [9, 110, 82] },
		{ name: "Theft", values: [199, 2422, 2633], parts: ["Shoplifting", "Cycle", "Other theft"] },
		{ name: "Shoplifting", values: [61, 804, 1077] },
		{ name: "Cycle", values: [13, 136, 111] },
		{ name: "Other theft", values: [125, 1482, 1445] },
		{ name: "Damage", values: [143, 1466, 1372] },
		{ name: "Against society", values: [69, 1026, 701], parts: ["Drugs", "Weapons", "Order", "Other"] },
		{ name: "Drugs", values: [24, 345, 282] },
		{ name: "Weapons", values: [4, 50, 45] },
		{ name: "Order", values: [23, 402, 227] },
		{ name: "Other", values: [18, 229, 147] },
	],
};

/** Violent crime by district (section 3.1). */
const districts: SumTable = {
	name: "3.1",
	columns,
	rows: [
		{ name: "Dartford", values: [267, 2956, 2220] },
		{ name: "Gravesham", values: [308, 3116, 2284] },
		{ name: "Medway", values: [703, 8252, 6397] },
		{ name: "Swale", values: [275, 3701, 2827] },
		{ name: "North", values: [1553, 18025, 13728], parts: ["Dartford", "Gravesham", "Medway", "Swale"] },
		{ name: "Maidstone", values: [312, 3743, 2964] },
		{ name: "Sevenoaks", values: [158, 1702, 1301] },
		{ name: "Tonbridge", values: [180, 2117, 1623] },
		{ name: "Tunbridge Wells", values: [184, 1962, 1625] },
		{
			name: "West",
			values: [834, 9524, 7513],
			parts: ["Maidstone", "Sevenoaks", "Tonbridge", "Tunbridge Wells"],
		},
		{ name: "Ashford", values: [214, 2378, 1902] },
		{ name: "Canterbury", values: [361, 3874, 2938] },
		{ name: "Dover", values: [296, 2799, 2338] },
		{ name: "Shepway", values: [286, 2960, 2283] },
		{ name: "Thanet", values: [431, 5262, 4008] },
		{
			name: "East",
			values: [1588, 17273, 13469],
			parts: ["Ashford", "Canterbury", "Dover", "Shepway", "Thanet"],
		},
		{ name: "Force", values: [3976, 44823, 34712], parts: ["North", "West", "East"] },
	],
};

const linked = tableSums({
	tables: [volumes, districts],
	sameRows: [
		[
			{ table: "2.3", row: "Violent" },
			{ table: "3.1", row: "Maidstone" },
		],
	],
});

const violentBefore = cellId("2.3", "Violent", "previous");

describe("a table that does not add up", () => {
	test("the sums that fail are exactly these", () => {
		const failing = checkSums(linked)
			.filter((sum) => sum.agrees === false)
			.map((sum) => [sum.total, sum.residual]);
		assert.deepEqual(failing, [
			["2.3 / Victim based / previous", 2],
			[violentBefore, -2],
			["3.1 / Force / month", 1],
			["3.1 / Force / current", 1],
			["3.1 / Force / previous", 2],
		]);
	});

	test("one cell explains three of them: 2,964 was 2,966, and West follows", () => {
		const repair = likelyRepairs(linked).find((found) => found.change.cell === violentBefore);
		assert.ok(repair);
		assert.equal(repair.kind, "most likely");
		assert.deepEqual(repair.change, { cell: violentBefore, from: 2964, to: 2966 });
		assert.deepEqual(repair.consequences, [{ cell: "3.1 / West / previous", from: 7513, to: 7515 }]);
		assert.deepEqual(
			repair.mends.map((sum) => sum.total),
			["2.3 / Victim based / previous", violentBefore, "3.1 / Force / previous"],
		);
		assert.deepEqual(repair.leaves, []);
		assert.deepEqual(repair.rivals, []);
	});

	test("a lone failing total is one of several explanations", () => {
		const month = likelyRepairs(linked).find((found) => found.change.cell === "3.1 / Force / month");
		assert.equal(month?.kind, "one of several");
		assert.equal(month?.change.to, 3975);
		assert.ok((month?.rivals.length ?? 0) >= 13);
	});

	test("without the link between the tables the district table cannot name Maidstone", () => {
		const repairs = likelyRepairs(tableSums({ tables: [districts] }));
		assert.ok(repairs.every((repair) => repair.kind === "one of several"));
	});
});

test("a wrong subtotal is suspected before the lines that agree with the rest", () => {
	const kent: SumTable = {
		name: "2.2",
		columns: ["offences"],
		rows: [
			{ name: "Kent", values: [113651], parts: ["KCC", "Medway"], otherParts: [["Districts", "Medway"]] },
			{ name: "KCC", values: [89643], parts: ["Districts"] },
			{ name: "Districts", values: [93376] },
			{ name: "Medway", values: [20285] },
		],
	};
	const [repair] = likelyRepairs(tableSums({ tables: [kent] }));
	assert.equal(repair?.change.cell, "2.2 / KCC / offences");
	assert.ok([93366, 93376].includes(repair?.change.to ?? 0));
});

test("a missing cell leaves its sums unjudged", () => {
	const sums = [{ total: "all", parts: ["a", "b"] }];
	const cells = new Map([
		["all", 3],
		["a", 1],
		["b", null],
	]);
	assert.equal(checkSums({ cells, sums })[0]?.agrees, null);
	assert.deepEqual(likelyRepairs({ cells, sums }), []);
});

test("binary fractions are not faults", () => {
	const cells = new Map([
		["all", 0.3],
		["a", 0.1],
		["b", 0.2],
	]);
	assert.equal(checkSums({ cells, sums: [{ total: "all", parts: ["a", "b"] }] })[0]?.agrees, true);
});

test("the same cell with two values is a contradiction", () => {
	const table = (name: string, value: number) => ({
		name,
		columns: ["now"],
		rows: [{ name: "x", values: [value] }],
	});
	const { contradictions } = tableSums({
		tables: [table("a", 1), table("b", 2)],
		sameRows: [
			[
				{ table: "a", row: "x" },
				{ table: "b", row: "x" },
			],
		],
	});
	assert.deepEqual(contradictions, [{ cell: "a / x / now", values: [1, 2] }]);
});
