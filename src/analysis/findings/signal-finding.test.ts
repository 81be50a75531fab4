import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { AcceptedStep } from "#evidence/measures";
import { monthsOf } from "#vocabulary";
import { address, at, context, id, maidstone, period, value } from "./fixtures/maidstone.ts";
import { signalFinding } from "./signal-finding.ts";
import { signalTitle } from "./words/signal-words.ts";

const months = monthsOf(period("RY Oct 2016"));

function series(measure: string, values: readonly number[]) {
	return context(
		months.map((month, index) => value(measure, month.from.slice(0, 7), values[index % values.length] ?? 0)),
	);
}

function stepIn(month: string, measure = "crime.robbery"): AcceptedStep {
	return {
		measure: id(measure),
		area: maidstone,
		from: period(month).from,
		kind: "recording",
		reason: "Recorded otherwise.",
		accepted: { by: "An analyst", on: period("Nov 2016").from },
		at: { file: "steps.yaml", line: 7 },
	};
}

describe("accepted steps", () => {
	const robbery = series("crime.robbery", [5, 6, 7]);

	test("stand at the first month after them", () => {
		const finding = signalFinding(address("crime.robbery"), [stepIn("May 2016")], at, robbery);
		assert.ok(finding.ok);
		assert.deepEqual(
			finding.value.steps.map((step) => step.index),
			[6],
		);
	});

	for (const month of ["Nov 2015", "Jan 2013", "Nov 2016"])
		test(`outside the series stop the chart at the place of the step: ${month}`, () => {
			const finding = signalFinding(address("crime.robbery"), [stepIn(month)], at, robbery);
			assert.ok(!finding.ok);
			assert.deepEqual(
				finding.problems.map(({ code, stops, at: place }) => [code, stops, place]),
				[["step-outside-series", "figure", { file: "steps.yaml", line: 7 }]],
			);
		});

	test("say the averages of both stretches with the decimals that tell them apart", () => {
		const half = [12, 12, 13, 12, 13, 12, 13, 12, 13, 13, 12, 13];
		const counted = signalFinding(
			address("crime.robbery"),
			[stepIn("May 2016")],
			at,
			series("crime.robbery", half),
		);
		assert.ok(counted.ok);
		assert.match(signalTitle(counted.value, "en"), /a rise from 12\.3 to 12\.7 a month on average/);
		const share = "calls.non-emergency-answered";
		const small = signalFinding(address(share), [], at, series(share, [0.2, 0.9, 0.4]));
		assert.ok(small.ok);
		assert.deepEqual(small.value.places, { values: 1, lines: 2 });
	});

	test("of another series are none of this one's", () => {
		const other = stepIn("Jan 2013", "crime.violent");
		assert.ok(signalFinding(address("crime.robbery"), [other], at, robbery).ok);
	});
});
