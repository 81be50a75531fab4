import assert from "node:assert/strict";
import { test } from "node:test";
import { type RankedQuestion, rankedConcerns } from "#assessment/community";
import { withheldAnswers } from "./withheld-answers.ts";

function question(base: number, counts: Readonly<Record<string, number>>): RankedQuestion {
	const at = { file: "consultation/a.csv" };
	const responses = Object.entries(counts).map(([answer, each]) => ({
		question: "q",
		answer,
		responses: each,
		base,
		at,
	}));
	const [ranked] = rankedConcerns({ responses });
	assert.ok(ranked);
	return ranked;
}

const gone = (base: number, counts: Readonly<Record<string, number>>) =>
	[...withheldAnswers(question(base, counts)).answers].sort();

test("an answer of one to four people is withheld, alone where people may give several", () => {
	assert.deepEqual(gone(40, { lamps: 30, dogs: 3, cars: 20 }), ["dogs"]);
	assert.deepEqual(gone(40, { lamps: 30, dogs: 0, cars: 20 }), []);
});

test("where the answers add up to the people asked it has company", () => {
	assert.deepEqual(gone(53, { lamps: 30, dogs: 3, cars: 20 }).length, 2);
	assert.ok(gone(53, { lamps: 30, dogs: 3, cars: 20 }).includes("dogs"));
	assert.deepEqual(gone(53, { lamps: 33, cars: 20 }), []);
});

test("of few people asked nothing is told", () => {
	assert.equal(withheldAnswers(question(4, { lamps: 4, dogs: 0 })).everything, true);
});
