import assert from "node:assert/strict";
import { test } from "node:test";
import { glossaryOf } from "./glossary-use.ts";

const terms = [
	{ term: "NPS", meaning: "National Probation Service", sections: ["reoffending"] },
	{ term: "NPS", meaning: "New psychoactive substances", sections: ["drugs"] },
	{ term: "JSNA", meaning: "Joint strategic needs assessment", sections: [] },
	{ term: "ASB", meaning: "Anti-social behaviour", sections: [] },
];

test("a glossary holds what is used, each meaning where it is meant", () => {
	const use = glossaryOf(
		[
			{ part: "drugs", text: "NPS and ASB" },
			{ part: "crime", text: "HMIC on ASB" },
		],
		terms,
	);
	assert.deepEqual(
		use.terms.map((each) => each.meaning),
		["Anti-social behaviour", "New psychoactive substances"],
	);
	assert.deepEqual(use.undefined, [{ term: "HMIC", part: "crime" }]);
});

test("two meanings stand side by side where both are used", () => {
	const use = glossaryOf(
		[
			{ part: "drugs", text: "NPS" },
			{ part: "reoffending", text: "the NPS" },
		],
		terms,
	);
	assert.equal(use.terms.length, 2);
});
