import assert from "node:assert/strict";
import { test } from "node:test";
import { areaRegister } from "#vocabulary";
import { type CountedCell, keyOf } from "./counted-cells.ts";
import { knownSums } from "./known-sums.ts";

function cellsOf(counts: Readonly<Record<string, number>>): Map<string, CountedCell> {
	return new Map(
		Object.entries(counts).map(([breakdown, value]) => {
			const name = { measure: "help.clients", area: "north", from: "2025", to: "2026", breakdown };
			const id = keyOf(name);
			return [id, { id, name, value, state: "shown", threshold: 5 }];
		}),
	);
}

/** Each sum in the words of its breakdowns, with the values of what was added. */
function told(counts: Readonly<Record<string, number>>): string[] {
	const cells = cellsOf(counts);
	const { others } = knownSums(cells, {
		areas: areaRegister([]),
		areaSums: [],
		trees: [],
		isStock: () => false,
	});
	const all = [...cells.values()];
	const word = (index: number) => {
		const { name, value, state, threshold } = all[index]!;
		if (state === "shown") return name.breakdown || "all";
		return `${state} ${value}${threshold === undefined ? "" : ` below ${threshold}`}`;
	};
	return others.map(({ total, parts }) => `${word(total)} = ${parts.map(word).join(" + ")}`);
}

test("a crossed table makes up its margins and the whole, however its dimensions are ordered and joined", () => {
	const counts = {
		"": 30,
		"sex=f": 10,
		"sex=m": 20,
		"sex=f;age=u18": 3,
		"age=adult, sex=f": 7,
		"sex=m; age=u18": 8,
		"sex=m;age=adult": 12,
		"age=u18": 11,
		"age=adult": 19,
	};
	assert.deepEqual(told(counts).sort(), [
		"age=adult = age=adult, sex=f + sex=m;age=adult",
		"age=u18 = sex=f;age=u18 + sex=m; age=u18",
		"all = age=u18 + age=adult",
		"all = sex=f + sex=m",
		"all = sex=f;age=u18 + age=adult, sex=f + sex=m; age=u18 + sex=m;age=adult",
		"sex=f = sex=f;age=u18 + age=adult, sex=f",
		"sex=m = sex=m; age=u18 + sex=m;age=adult",
	]);
});

test("a total that nobody holds is reckoned with where two breakdowns agree on it", () => {
	assert.deepEqual(told({ "sex=f": 10, "sex=m": 20, "age=u18": 3, "age=adult": 27 }), [
		"never 30 = sex=f + sex=m",
		"never 30 = age=u18 + age=adult",
	]);
	assert.deepEqual(told({ "sex=f": 10, "sex=m": 20, "age=u18": 3, "age=adult": 26 }), []);
});

test("words without a dimension are a part of the whole beside a rest, to which the rule applies too", () => {
	assert.deepEqual(told({ "": 30, women: 27 }), ["all = women + never 3 below 5"]);
});

test("a total that its parts go beyond is tied to them all the same, but for a known error", () => {
	assert.deepEqual(told({ "": 9, "sex=f": 3, "sex=m": 7 }), [
		"never 10 = all + before 1",
		"never 10 = sex=f + sex=m",
	]);
});
