import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { AcceptedStep } from "#evidence/measures";
import { monthsOf } from "#vocabulary";
import { address, at, context, id, maidstone, period, value } from "./fixtures/maidstone.ts";
import { lineFigure } from "./line-figure.ts";
import { type SignalFinding, signalFinding } from "./signal-finding.ts";
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

function judged(measure: string, where = series(measure, [5, 6, 7]), target?: number): SignalFinding {
	const finding = signalFinding(address(measure), [], at, where, target);
	assert.ok(finding.ok, JSON.stringify(finding));
	return finding.value;
}

describe("the chart is chosen by unit and mean", () => {
	test("events under five a month have a c chart, others an XmR chart", () => {
		const rare = judged("crime.robbery", series("crime.robbery", [1, 2, 0, 3]));
		assert.deepEqual([rare.chart.chart, rare.reason], ["c", "few events a month"]);
		assert.equal(judged("crime.robbery").chart.chart, "individuals");
	});

	test("a stock is no count of events, however small", () => {
		assert.equal(judged("claimants.count", series("claimants.count", [1, 2, 3])).chart.chart, "individuals");
	});

	test("a share with both counts has a p′ chart in per cent, one without them an XmR chart", () => {
		const share = "calls.non-emergency-answered";
		const counted = context(
			months.map((month, index) =>
				value(share, month.from.slice(0, 7), 75 + (index % 2), {
					numerator: (75 + (index % 2)) * 4,
					denominator: 400,
				}),
			),
		);
		const finding = judged(share, counted);
		assert.deepEqual([finding.chart.chart, finding.scale], ["p-prime", 100]);
		assert.equal(lineFigure(finding, "centre", 0, counted)?.text, "75.5%");
		assert.equal(judged(share, series(share, [75, 76])).chart.chart, "individuals");
	});
});

describe("a provisional month", () => {
	const held = (provisional: boolean) =>
		context(
			months.map((month, index) =>
				value("crime.robbery", month.from.slice(0, 7), index === 11 ? 60 : 9 + (index % 3), {
					...(index === 11 && provisional ? { provisional: true as const } : {}),
				}),
			),
		);

	test("is drawn, not judged, and in no limits", () => {
		const firm = judged("crime.robbery", held(false));
		const open = judged("crime.robbery", held(true));
		assert.equal(firm.verdict.kind, "signal now");
		assert.equal(open.verdict.kind, "no signal");
		assert.deepEqual(
			[open.series.points[11]?.incomplete, open.chart.points[11]?.value, open.chart.points[11]?.judgement],
			[true, 60, "not judged"],
		);
		assert.ok((open.chart.segments[0]?.centre ?? 0) < (firm.chart.segments[0]?.centre ?? 0));
	});
});

describe("lines are figures", () => {
	test("one for a level stretch, with the months that it stands on", () => {
		const where = series("crime.robbery", [5, 6, 7]);
		const finding = judged("crime.robbery", where);
		const [first, last] = [0, 11].map((index) => lineFigure(finding, "upper", index, where));
		assert.equal(first?.id, last?.id);
		assert.equal(first?.method, "control-chart");
		assert.deepEqual(first?.base, { kind: "points", points: 12 });
		assert.equal(first?.sources.length, 12);
		assert.equal(first?.text, String((finding.chart.segments[0]?.upper ?? 0).toFixed(1)));
	});
});

test("a target is compared with the limits", () => {
	assert.equal(judged("crime.robbery", undefined, 100).chart.assurance, "passes");
	assert.equal(judged("crime.robbery").chart.assurance, null);
});
