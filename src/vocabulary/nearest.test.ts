import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest } from "./nearest.ts";

test("a slip of the pen is recognised, another word is not", () => {
	const known = ["crime.robbery", "crime.vehicle", "asb.incidents"];
	assert.equal(nearest("crime.robery", known), "crime.robbery");
	assert.equal(nearest("crime.vehcile", known), "crime.vehicle");
	assert.equal(nearest("Crime Robbery", known), "crime.robbery");
	assert.equal(nearest("population", known), undefined);
	assert.equal(nearest("x", []), undefined);
});
