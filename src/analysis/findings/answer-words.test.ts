import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inlineText } from "#document";
import type { Address } from "./address.ts";
import { answerWords, type Say } from "./answer-words.ts";
import { address, at, context, peers, period } from "./fixtures/maidstone.ts";
import { peerPosition } from "./peer-position.ts";

function words(measure: string, say: Say, more: Partial<Address> = {}, where = context()): string {
	const outcome = answerWords({ address: address(measure, more), say, at }, where);
	assert.ok(outcome.ok, outcome.ok ? "" : JSON.stringify(outcome.problems));
	return inlineText(outcome.value.content);
}

describe("words that follow from counts", () => {
	test("direction", () => {
		assert.equal(words("crime.all", "direction"), "rose");
		assert.equal(words("crime.robbery", "direction"), "fell");
		assert.equal(words("crime.all", "noun-direction"), "a rise");
	});

	test("certainty: robbery shows no clear change, all crime does", () => {
		assert.equal(words("crime.robbery", "certainty"), "is no clear change: chance alone could explain it");
		assert.equal(words("crime.all", "certainty"), "is more than chance would explain");
	});

	test("without counts, nothing is tested and the stated sign gives the direction", () => {
		const visits = { window: period("Jul 2015 to Jun 2016") };
		assert.equal(words("one-stop-shop.visits", "direction", visits), "rose");
		assert.equal(
			words("one-stop-shop.visits", "certainty", visits),
			"cannot be tested, since the source gives no counts",
		);
		assert.equal(
			words("one-stop-shop.visits", "sentence", visits),
			"Visits to the one stop shop in Maidstone rose by 42.3% in the year to June 2016 compared with the year before, as stated by the source; that cannot be tested, since the source gives no counts.",
		);
	});

	test("a sentence carries its figures", () => {
		const outcome = answerWords({ address: address("crime.robbery"), say: "sentence", at }, context());
		assert.ok(outcome.ok);
		assert.equal(
			inlineText(outcome.value.content),
			"Robberies in Maidstone fell from 79 to 69 in the year to October 2016 compared with the year before (−12.7%; 95% interval −37.7% to +22.2%); that is no clear change: chance alone could explain it.",
		);
		assert.deepEqual(outcome.value.figures.map((each) => each.text).sort(), [
			"69",
			"79",
			"−12.7%",
			"−37.7% to +22.2%",
		]);
	});

	test("Welsh has the short words", () => {
		assert.equal(words("crime.robbery", "direction", {}, context([], [], { language: "cy" })), "gostyngodd");
	});
});

describe("a place among peers", () => {
	test("three answers, each labelled", () => {
		assert.equal(words("crime.rate", "standing", { group: peers }), "above");
		assert.equal(
			words("crime.rate", "peer-sentence", { group: peers }),
			"Recorded crime per 1,000 residents in Maidstone in the year to October 2016: 62.450. Rank: 13th of 15 in the Most Similar Group, lowest first, +11.6% against the unweighted average of 55.951. Poisson funnel: well above what chance would explain (outside the 99.8% limits). Funnel widened for the spread between areas: within the usual spread of the group.",
		);
	});

	test("standard errors from the centre of both funnels", () => {
		const position = peerPosition(address("crime.rate", { group: peers }), at, context());
		assert.ok(position.ok && !("kind" in position.value.funnels));
		assert.ok(
			Math.abs(position.value.funnels.poissonZ - 10.7) < 0.2,
			String(position.value.funnels.poissonZ),
		);
		assert.ok(
			Math.abs(position.value.funnels.widenedZ - 1.07) < 0.03,
			String(position.value.funnels.widenedZ),
		);
		assert.equal(position.value.strength, "no clear change");
	});

	test("without populations the funnels are not worked out, and that is said", () => {
		const { population: _, ...bare } = context();
		assert.match(
			words("crime.rate", "peer-sentence", { group: peers }, bare),
			/Neither funnel can be worked out, since no population is given for South Ribble/,
		);
	});
});
