import assert from "node:assert/strict";
import { test } from "node:test";
import type { Observation } from "#evidence/measures";
import { monthsOf } from "#vocabulary";
import { measures, period, value } from "./fixtures/maidstone.ts";
import { monthsAndWindows } from "./months-and-windows.ts";

const quarter = period("Jul 2016 to Sep 2016");
const months = monthsOf(quarter).map((month, index) =>
	value("crime.robbery", month.from.slice(0, 7), 10 + index),
);

function gap(why: string): Observation {
	const { value: _, ...frame } = value("crime.robbery", "Jul 2016 to Sep 2016", 0);
	return { ...frame, kind: "not available", reason: "not available", why };
}

function valuesOf(observations: readonly Observation[]) {
	return observations.flatMap((each) =>
		each.kind === "value" && each.period.kind !== "month" ? [each.value] : [],
	);
}

test("months add up to a window that nobody gave, also where its cell waits to be handed in", () => {
	for (const waiting of [[], [gap("not handed in yet")]]) {
		const { observations, problems } = monthsAndWindows([...months, ...waiting], measures, [quarter]);
		assert.deepEqual(valuesOf(observations), [33]);
		assert.ok(observations.every((each) => each.kind === "value"));
		assert.deepEqual(problems, []);
	}
});

test("a cell that says why it is empty stays empty, and invented months add up to nothing", () => {
	const withheld = [...months, gap("fewer than five people")];
	assert.equal(monthsAndWindows(withheld, measures, [quarter]).observations, withheld);
	const invented = months.map((each) => ({ ...each, illustrative: true }));
	assert.equal(monthsAndWindows(invented, measures, [quarter]).observations, invented);
});

test("a window that is not the sum of its months is told with both numbers, and kept as given", () => {
	const given = value("crime.robbery", "Jul 2016 to Sep 2016", 35);
	const { observations, problems } = monthsAndWindows([...months, given], measures, [quarter]);
	assert.deepEqual(valuesOf(observations), [35]);
	assert.deepEqual(
		problems.map(({ code, found, stops }) => [code, found, stops]),
		[["months-differ-from-window", "35, and 33 as the sum of the months", "nothing"]],
	);
	const right = value("crime.robbery", "Jul 2016 to Sep 2016", 33);
	assert.deepEqual(monthsAndWindows([...months, right], measures, [quarter]).problems, []);
});
