import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { poissonLikelihoodRatio } from "./likelihood-ratio.ts";
import { proposeSteps } from "./propose-steps.ts";
import { type StepDecision, stepLog } from "./step-log.ts";
import { successiveDispersion } from "./successive-dispersion.ts";

const level = (length: number, value: number) => Array.from({ length }, (_, index) => value + (index % 2));

describe("poissonLikelihoodRatio", () => {
	test("of 10 against 30 events in equal stretches, by hand", () => {
		const expected = 2 * (10 * Math.log(10 / 20) + 30 * Math.log(30 / 20));
		const found = poissonLikelihoodRatio({ count: 10, exposure: 1 }, { count: 30, exposure: 1 });
		assert.ok(Math.abs(found - expected) < 1e-12);
	});

	test("is 0 without events, and finite where one side has none", () => {
		assert.equal(poissonLikelihoodRatio({ count: 0, exposure: 1 }, { count: 0, exposure: 2 }), 0);
		assert.ok(Number.isFinite(poissonLikelihoodRatio({ count: 0, exposure: 1 }, { count: 9, exposure: 1 })));
	});
});

describe("successiveDispersion", () => {
	test("is never below 1, and does not see a step", () => {
		assert.equal(successiveDispersion(level(20, 100)), 1);
		assert.equal(successiveDispersion([...level(20, 100), ...level(20, 110)]), 1);
	});

	test("is unknown without neighbours", () => {
		assert.equal(successiveDispersion([3, null, 4]), null);
		assert.equal(successiveDispersion([0, 0]), null);
	});
});

describe("proposeSteps", () => {
	const stepped = [...level(14, 100), ...level(9, 150)];

	test("places a step at the first point of the new level, with its evidence", () => {
		const [step, ...others] = proposeSteps({ values: stepped });
		assert.equal(others.length, 0);
		assert.equal(step?.at, 14);
		assert.equal(step?.direction, "up");
		assert.deepEqual([step?.before.points, step?.before.mean], [14, 100.5]);
		assert.equal(step?.after.points, 9);
		assert.ok(step !== undefined && step.strength > step.threshold && step.strength === step.likelihoodRatio);
	});

	test("wants 12 points before and 7 after", () => {
		assert.deepEqual(proposeSteps({ values: [...level(11, 100), ...level(7, 200)] }), []);
		assert.equal(proposeSteps({ values: [...level(12, 100), ...level(7, 200)] }).length, 1);
		assert.deepEqual(proposeSteps({ values: [...level(12, 100), ...level(6, 200)] }), []);
	});

	test("looks again within the segments", () => {
		const values = [...level(14, 100), ...level(14, 160), ...level(14, 90)];
		assert.deepEqual(
			proposeSteps({ values }).map(({ at }) => at),
			[14, 28],
		);
	});

	test("passes over missing points and never places a step on one", () => {
		const values = [...level(13, 100), null, null, ...level(9, 150)];
		assert.deepEqual(
			proposeSteps({ values }).map(({ at }) => at),
			[15],
		);
	});

	test("sees no step where the population stepped with the counts", () => {
		const exposures = stepped.map((_, index) => (index < 14 ? 1000 : 1500));
		assert.deepEqual(proposeSteps({ values: stepped, exposures }), []);
	});

	test("refuses what is not a count", () => {
		assert.throws(() => proposeSteps({ values: [1, -1] }), /values\[1\] is -1/);
		assert.throws(() => proposeSteps({ values: [1, 1], exposures: [1] }), /one per value/);
	});

	test("a run of 7 alone never proposes", () => {
		const values = [...level(20, 100), ...Array.from({ length: 7 }, () => 103), ...level(15, 100)];
		assert.deepEqual(proposeSteps({ values }), []);
	});

	test("keeps its distances, on any counts, and leaves frozen input alone", () => {
		const count = fc.oneof(
			{ arbitrary: fc.constant(null), weight: 1 },
			{ arbitrary: fc.nat(400), weight: 9 },
		);
		fc.assert(
			fc.property(fc.array(count, { maxLength: 90 }), (values) => {
				const steps = proposeSteps({ values: Object.freeze(values) as (number | null)[] });
				const edges = [0, ...steps.map(({ at }) => at), values.length];
				for (const step of steps) {
					const place = edges.indexOf(step.at, 1);
					const known = (from: number, to: number) =>
						values.slice(from, to).filter((value) => value !== null).length;
					assert.ok(known(edges[place - 1]!, step.at) >= 7 && known(step.at, edges[place + 1]!) >= 7);
					assert.ok(step.strength > 14 && step.dispersion >= 1 && values[step.at] !== null);
				}
			}),
			{ seed: 7, numRuns: 300 },
		);
	});
});

describe("stepLog", () => {
	const decide = (decision: StepDecision["decision"], at = 14): StepDecision => ({
		at,
		decision,
		date: "2017-01-09",
		reason: "a back-record conversion",
		kind: "recording",
		by: "AB",
	});
	const proposals = proposeSteps({ values: [...level(14, 100), ...level(9, 150)] });

	test("a proposal changes nothing until a person accepts it", () => {
		assert.deepEqual(stepLog(proposals, []).steps, []);
		assert.equal(stepLog(proposals, []).entries[0]?.standing, "undecided");
		assert.deepEqual(stepLog(proposals, [decide("accepted")]).steps, [14]);
	});

	test("the last decision stands and the earlier ones stay", () => {
		const { steps, entries } = stepLog(proposals, [
			decide("accepted"),
			decide("refused"),
			decide("accepted", 3),
		]);
		assert.deepEqual(steps, [3]);
		assert.equal(entries[1]?.standing, "refused");
		assert.equal(entries[1]?.decisions.length, 2);
		assert.equal(entries[0]?.proposal, null);
	});
});
