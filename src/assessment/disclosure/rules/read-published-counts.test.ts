import assert from "node:assert/strict";
import { test } from "node:test";
import { readPublishedCounts } from "./read-published-counts.ts";

const window = { from: "2025-04-01", to: "2026-04-01" };

function printed(unit: string, base: object, breakdown?: string) {
	const figure = {
		unit,
		value: 1,
		measure: { id: "help.clients" },
		area: { id: "north" },
		window,
		illustrative: false,
		base: { kind: "counts", ...base },
		...(breakdown === undefined ? {} : { breakdown }),
	};
	const found = readPublishedCounts({ document: { title: "Assessment", year: "2025" }, figures: [figure] });
	return found?.map(({ value, breakdown: part }) => [value, part]);
}

test("of a share that an earlier edition printed its part and its whole are known", () => {
	assert.deepEqual(printed("per cent", { numerator: 30, denominator: 80 }, "sex=women"), [
		[30, "sex=women"],
		[80, undefined],
	]);
});

test("of a rate the count is known; what it is taken of is a population", () => {
	assert.deepEqual(printed("rate", { numerator: 30, denominator: 9000 }, "sex=women"), [[30, "sex=women"]]);
});

test("a count is known as it was printed, and no file of figures is none", () => {
	assert.deepEqual(printed("people", { numerator: 30 }), [[30, undefined]]);
	assert.equal(readPublishedCounts({ figures: 1 }), undefined);
});
