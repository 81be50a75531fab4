import assert from "node:assert/strict";
import { test } from "node:test";
import { ruleSets, ruleSetWithLengths } from "./rule-set.ts";

test("every set is named by its key and says its version and source", () => {
	for (const [name, set] of Object.entries(ruleSets)) {
		assert.equal(set.name, name);
		assert.match(set.version, /\d/);
		assert.ok(set.source.length > 20 && set.rules.length > 0);
	}
});

test("other lengths leave the shipped set as it is", () => {
	const shipped = structuredClone(ruleSets["making-data-count"]);
	const longer = ruleSetWithLengths(ruleSets["making-data-count"], { shift: 9, trend: 6 });
	assert.deepEqual(
		longer.rules.flatMap((rule) => ("length" in rule ? [[rule.rule, rule.length]] : [])),
		[
			["trend", 6],
			["shift", 9],
		],
	);
	assert.deepEqual(ruleSets["making-data-count"], shipped);
	assert.throws(() => ruleSetWithLengths(ruleSets.police, { shift: 1 }), RangeError);
});
