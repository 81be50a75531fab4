import assert from "node:assert/strict";
import { test } from "node:test";
import { sourceLine } from "./source-line.ts";

test("each data set is named once, under its supplier", () => {
	const calls = { supplier: "Kent Police", title: "Calls" };
	assert.equal(
		sourceLine([calls, { supplier: "Medway", title: "Wards" }, calls]),
		"Kent Police (Calls); Medway (Wards)",
	);
	assert.equal(sourceLine([]), "");
});

test("a series that was made to show a method says so, once", () => {
	const months = { supplier: "Kent Police", title: "Months", illustrative: true };
	assert.equal(sourceLine([months]), "Kent Police (Months, illustrative series)");
	assert.equal(
		sourceLine([{ ...months, title: "Illustrative months" }]),
		"Kent Police (Illustrative months)",
	);
});
