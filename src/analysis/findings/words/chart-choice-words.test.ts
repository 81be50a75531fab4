import assert from "node:assert/strict";
import { test } from "node:test";
import { type ChartInput, controlChart } from "#analysis/statistics";
import { choiceSentence } from "./chart-choice-words.ts";

const quiet = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];

function said(input: ChartInput): string[] {
	const chart = controlChart(input);
	const context = { chart, label: (index: number) => `month ${index + 1}`, number: String };
	return chart.choices.map((choice) => choiceSentence(choice, context));
}

test("the factor of an XmR chart is said with what it multiplies", () => {
	assert.deepEqual(said({ values: quiet }), ["Limits stand at the average ± 2.66 × the mean moving range."]);
	assert.match(
		said({ values: quiet, ruleSet: "power-bi" })[0] ?? "",
		/\(3\/1\.128\) × the mean moving range/,
	);
});

test("few points, a floor and a missing month are said", () => {
	assert.deepEqual(said({ values: [1, 5, null, 2, 6, 1] }).slice(1), [
		"month 3 has no value: missing, which is not nought. A gap ends every run.",
		"The limits are provisional: they rest on 5 points, and 13 are wanted.",
		"The lower limit is drawn at nought, since no value can be below it.",
	]);
});

test("limits of each stretch are named by where it starts", () => {
	const sentences = said({ values: [...quiet, 30, 32, 30], steps: [14] });
	assert.ok(sentences.includes("Limits are made anew from month 15; nothing is compared across this step."));
	assert.ok(
		sentences.includes("The limits from month 15 are provisional: they rest on 3 points, and 13 are wanted."),
	);
});

test("counts that vary beyond chance make a c chart say so, and what to choose instead", () => {
	const wild = said({ values: [1, 40, 2, 60, 0, 50, 3, 45, 1, 70, 2, 55, 0], chart: "c" }).join(" ");
	assert.match(
		wild,
		/vary \d+\.\d times as much as chance alone would make them: limits of this chart are too narrow/,
	);
	assert.match(wild, /an XmR chart is the better choice/);
	const tame = said({ values: [3, 5, 2, 4, 6, 3, 4, 1, 5, 4, 3, 6, 2], chart: "c" }).join(" ");
	assert.match(tame, /which is within chance/);
});

test("charts that allow for such counts say that, and recommend nothing", () => {
	const values = [1, 400, 2, 600, 0, 500, 3, 450, 1, 700, 2, 550, 0];
	const denominators = values.map(() => 10_000);
	assert.match(said({ values, denominators, chart: "u-prime" }).join(" "), /; the limits allow for it\./);
	assert.match(said({ values, denominators, chart: "u" }).join(" "), /a u′ chart is the better choice/);
});

test("more than a handful of missing points are counted, not listed", () => {
	const values = [...quiet, ...Array<null>(7).fill(null), 10];
	assert.match(
		said({ values }).join(" "),
		/7 points \(the first month 15, the last month 21\) have no value/,
	);
});

test("a baseline, kept or too long, and screening are said", () => {
	assert.match(said({ values: quiet, baseline: 6 }).join(" "), /come from the first 6 points/);
	assert.match(
		said({ values: quiet, baseline: 60 }).join(" "),
		/A baseline of 60 points was asked for, and there are only 14/,
	);
	const outlier = [...quiet, 200, 9, 11, 9];
	assert.match(
		said({ values: outlier, screening: true }).join(" "),
		/2 outlying moving ranges were left out/,
	);
});
