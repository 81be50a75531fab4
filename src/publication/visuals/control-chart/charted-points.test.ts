import assert from "node:assert/strict";
import { test } from "node:test";
import { controlChart } from "#analysis/statistics";
import { chartedPoints } from "./charted-points.ts";

const values = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 24, null, 10];
const chart = controlChart({ values, polarity: "lower is better", incomplete: [15] });
const named = (index: number) => ({ label: `M${index}`, ...(index === 15 && { incomplete: true }) });

test("points keep their order, names and gaps; only signals are judged", () => {
	const points = chartedPoints(chart, named);
	assert.deepEqual(
		points.map(({ label, value }) => [label, value]),
		values.map((value, index) => [`M${index}`, value]),
	);
	assert.deepEqual(
		points.flatMap(({ label, judgement }) => (judgement ? [[label, judgement]] : [])),
		[["M13", "concern"]],
	);
	assert.deepEqual(
		points.flatMap(({ label, incomplete }) => (incomplete ? [label] : [])),
		["M15"],
	);
});

test("a scale multiplies values and lines alike", () => {
	const [plain, scaled] = [chartedPoints(chart, named)[0]!, chartedPoints(chart, named, 100)[0]!];
	assert.deepEqual(
		[scaled.value, scaled.centre, scaled.upper],
		[900, (plain.centre ?? 0) * 100, (plain.upper ?? 0) * 100],
	);
});
