import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type ChartInput, type ChartPoint, controlChart } from "./control-chart.ts";

const alternating = (length: number, low = 9, high = 11) =>
	Array.from({ length }, (_, index) => (index % 2 === 0 ? low : high));

/** Points whose lines are given, so that a rule can be tried without the values moving their own limits. */
function tested(values: (number | null)[], options: Partial<ChartInput> = {}): ChartPoint[] {
	const baseline = alternating(20);
	const chart = controlChart({ values: [...baseline, ...values], baseline: baseline.length, ...options });
	return chart.points.slice(baseline.length);
}

const flagged = (points: readonly ChartPoint[], rule: string) =>
	points.flatMap((point, index) => (point.signals.some((signal) => signal.rule === rule) ? [index] : []));

describe("limits of an XmR chart", () => {
	test("lie 2.66 mean moving ranges from the mean, near limits two thirds of that, inner limits one third", () => {
		const [point] = controlChart({ values: alternating(20) }).points;
		assert.equal(point?.centre, 10);
		assert.equal(point?.upper, 10 + 2.66 * 2);
		assert.equal(point?.lower, 10 - 2.66 * 2);
		assert.equal(point?.nearUpper, 10 + (2 / 3) * 5.32);
		assert.equal(point?.innerLower, 10 - 5.32 / 3);
	});

	test("are floored at 0 and say so, unless the floor is taken away", () => {
		const values = [0, 4, 0, 4, 0, 4, 0, 4, 0, 4, 0, 4, 0, 4];
		const floored = controlChart({ values });
		assert.equal(floored.points[0]?.lower, 0);
		assert.deepEqual(
			floored.choices.find(({ code }) => code === "lower limit floored"),
			{ code: "lower limit floored", segment: 0, at: 0 },
		);
		const free = controlChart({ values, floor: null });
		assert.equal(free.points[0]?.lower, 2 - 2.66 * 4);
		assert.ok(!free.choices.some(({ code }) => code === "lower limit floored"));
	});

	test("are not floored where values go below zero", () => {
		assert.equal(controlChart({ values: [-4, 4, -4, 4] }).points[0]?.lower, -2.66 * 8);
	});

	test("are provisional below 13 points", () => {
		const codes = (length: number) =>
			controlChart({ values: alternating(length) }).choices.map(({ code }) => code);
		assert.ok(codes(12).includes("provisional limits"));
		assert.ok(!codes(13).includes("provisional limits"));
	});

	test("of one point do not exist, and that is said", () => {
		const chart = controlChart({ values: [10] });
		assert.equal(chart.points[0]?.upper, null);
		assert.equal(chart.points[0]?.centre, 10);
		assert.equal(chart.latest?.judgement, "common cause");
		assert.deepEqual(
			chart.choices.filter(({ code }) => code === "no limits"),
			[{ code: "no limits", segment: 0, reason: "no two neighbouring points" }],
		);
	});

	test("of a constant series have no width, flag nothing, and say so", () => {
		const chart = controlChart({ values: Array.from({ length: 24 }, () => 50), screening: true });
		assert.ok(chart.points.every((point) => point.upper === 50 && point.signals.length === 0));
		assert.ok(chart.choices.some(({ code }) => code === "limits of no width"));
	});

	test("keep the unscreened width where screening would leave nothing", () => {
		const values = Array.from({ length: 24 }, (_, index) => (index === 10 ? 1 : 0));
		const chart = controlChart({ values, screening: true });
		assert.deepEqual(flagged(chart.points, "outside limits"), [10]);
		assert.ok(chart.choices.some(({ code }) => code === "screening refused"));
	});

	test("leave out excluded points, which are still judged", () => {
		const values = [...alternating(10), 90, ...alternating(10)];
		const chart = controlChart({ values, excluded: [10] });
		assert.equal(chart.points[0]?.centre, 10);
		assert.equal(chart.points[10]?.inLimits, false);
		assert.deepEqual(flagged(chart.points, "outside limits"), [10]);
	});
});

describe("rules of making-data-count (NHS England, as of November 2023)", () => {
	test("a point on a limit is inside", () => {
		assert.deepEqual(flagged(tested([10 + 2.66 * 2]), "outside limits"), []);
		assert.deepEqual(flagged(tested([10 + 2.66 * 2 + 1e-9]), "outside limits"), [0]);
	});

	test("7 points on one side are a shift, 6 are not, and a point on the centre breaks them", () => {
		assert.deepEqual(flagged(tested([10, 12, 11, 12, 11, 12, 11]), "shift"), []);
		assert.deepEqual(flagged(tested([10, 12, 11, 12, 11, 12, 11, 12]), "shift"), [1, 2, 3, 4, 5, 6, 7]);
		assert.deepEqual(flagged(tested([12, 11, 12, 10, 11, 12, 11]), "shift"), []);
	});

	test("7 rising points are a trend, 6 are not, a tie breaks it", () => {
		assert.deepEqual(flagged(tested([7, 8, 9, 10, 11, 12]), "trend"), []);
		assert.deepEqual(flagged(tested([7, 8, 9, 10, 11, 12, 13]), "trend"), [0, 1, 2, 3, 4, 5, 6]);
		assert.deepEqual(flagged(tested([7, 8, 9, 9, 10, 11, 12]), "trend"), []);
	});

	test("two of three beyond the near limit flag, points beyond the limit included, the third anywhere", () => {
		assert.deepEqual(flagged(tested([14, 9, 14]), "two of three"), [0, 2]);
		assert.deepEqual(flagged(tested([14, 19, 9]), "two of three"), [0, 1]);
		assert.deepEqual(flagged(tested([14, 9, 6]), "two of three"), []);
		assert.deepEqual(flagged(tested([14, 9, 9, 14]), "two of three"), []);
	});

	test("a missing point breaks every run and is not judged", () => {
		const points = tested([12, 11, 12, null, 11, 12, 11]);
		assert.deepEqual(flagged(points, "shift"), []);
		assert.equal(points[3]?.judgement, "not judged");
		assert.deepEqual(flagged(tested([7, 8, 9, null, 10, 11, 12, 13]), "trend"), []);
	});

	test("a point in a shift above and a falling trend is both improvement and concern", () => {
		const points = tested([15, 14.5, 14, 13.5, 13, 12.5, 12], { polarity: "lower is better" });
		assert.equal(points[6]?.judgement, "improvement and concern");
		assert.deepEqual(points[6]?.directions, ["down", "up"]);
		const first = tested([15, 14.5, 14, 13.5, 13, 12.5, 12], {
			polarity: "lower is better",
			ruleSet: "plot-the-dots",
		});
		assert.equal(first[6]?.judgement, "improvement");
	});

	test("polarity alone turns a direction into a judgement", () => {
		assert.equal(tested([30], { polarity: "lower is better" })[0]?.judgement, "concern");
		assert.equal(tested([30], { polarity: "higher is better" })[0]?.judgement, "improvement");
		assert.equal(tested([30], { polarity: "neither" })[0]?.judgement, "neutral");
		assert.equal(tested([10], { polarity: "neither" })[0]?.judgement, "common cause");
	});
});

describe("plot-the-dots", () => {
	const only = { ruleSet: "plot-the-dots" } as const;

	test("wants all three on one side, and does not count a point beyond the limit", () => {
		assert.deepEqual(flagged(tested([14, 11, 14], only), "two of three"), [0, 2]);
		assert.deepEqual(flagged(tested([14, 9, 14], only), "two of three"), []);
		assert.deepEqual(flagged(tested([14, 19, 11], only), "two of three"), []);
	});
});

describe("other rule sets", () => {
	test("western-electric (Handbook of 1956, zone tests) flags the completing points: 4 of 5 beyond one deviation, 8 on one side", () => {
		const only = { ruleSet: "western-electric" } as const;
		assert.deepEqual(flagged(tested([12, 12, 9, 12, 12], only), "four of five"), [4]);
		assert.deepEqual(flagged(tested([12, 12, 12, 12, 9], only), "four of five"), [3]);
		assert.deepEqual(flagged(tested([12, 12, 9, 9, 12], only), "four of five"), []);
		assert.deepEqual(flagged(tested([10, 11, 11, 11, 11, 11, 11, 11, 11], only), "shift"), [8]);
		assert.deepEqual(flagged(tested([14, 9, 14], only), "two of three"), [2]);
	});

	test("police (a force's explanation of its charts) signals only what is above or rising", () => {
		const only = { ruleSet: "police" } as const;
		assert.deepEqual(flagged(tested([30, 1], only), "outside limits"), [0]);
		assert.deepEqual(flagged(tested([10, 9, 9, 9, 9, 9, 9, 9], only), "shift"), []);
		assert.deepEqual(flagged(tested([13, 12, 11, 10, 9, 8, 7], only), "trend"), []);
		assert.deepEqual(flagged(tested([7, 8, 9, 10, 11, 12, 13], only), "trend"), [0, 1, 2, 3, 4, 5, 6]);
	});

	test("power-bi takes a trend of 5", () => {
		assert.deepEqual(flagged(tested([8, 9, 10, 11, 12], { ruleSet: "power-bi" }), "trend"), [0, 1, 2, 3, 4]);
	});

	test("lengths are settings", () => {
		const points = tested([10, 11, 11, 11, 11, 11, 11], { runLengths: { shift: 6 } });
		assert.deepEqual(flagged(points, "shift"), [1, 2, 3, 4, 5, 6]);
	});

	test("qicharts2 judges the runs of a segment", () => {
		const values = [...alternating(12), ...alternating(12, 19, 21)];
		const [segment] = controlChart({ values, ruleSet: "qicharts2" }).segments;
		assert.equal(segment?.unusualRuns?.longestRun, 12);
		assert.equal(segment?.unusualRuns?.signal, true);
		assert.equal(controlChart({ values }).segments[0]?.unusualRuns, null);
	});
});

describe("steps", () => {
	const values = [...alternating(14), ...alternating(14, 29, 31)];

	test("give each segment its own limits, and no rule runs across", () => {
		const chart = controlChart({ values, steps: [14] });
		assert.deepEqual(
			chart.segments.map(({ start, end, centre }) => [start, end, centre]),
			[
				[0, 14, 10],
				[14, 28, 30],
			],
		);
		assert.ok(chart.points.every((point) => point.signals.length === 0));
		assert.deepEqual(
			chart.choices.find(({ code }) => code === "limits per segment"),
			{ code: "limits per segment", steps: [14] },
		);
	});

	test("that name no point of the series are refused, not ignored", () => {
		for (const steps of [[0], [28], [14, 14], [1.5]]) {
			assert.throws(() => controlChart({ values, steps }), RangeError);
		}
	});

	test("fix the baseline in each segment", () => {
		const chart = controlChart({ values, steps: [14], baseline: 12 });
		assert.deepEqual(
			chart.segments.map(({ pointsInLimits }) => pointsInLimits),
			[12, 12],
		);
	});
});

describe("latest point and target", () => {
	test("an incomplete last month is drawn, not judged, and not in the limits", () => {
		const chart = controlChart({ values: [...alternating(20), 2], incomplete: [20] });
		assert.equal(chart.points[20]?.value, 2);
		assert.equal(chart.points[20]?.judgement, "not judged");
		assert.equal(chart.segments[0]?.centre, 10);
		assert.equal(chart.latest?.index, 19);
	});

	test("a target beyond the limits is always or never met, one on a limit now and then", () => {
		const at = (target: number) =>
			controlChart({ values: alternating(20), polarity: "lower is better", target }).assurance;
		assert.equal(at(16), "passes");
		assert.equal(at(4), "fails");
		assert.equal(at(10 + 5.32), "hit and miss");
		assert.equal(controlChart({ values: alternating(20), target: 16 }).assurance, null);
	});
});

describe("input that no chart can be made of", () => {
	test("is a program fault", () => {
		assert.throws(() => controlChart({ values: [1, Number.NaN] }), /values\[1\] is NaN/);
		assert.throws(() => controlChart({ values: [1, 2], chart: "u" }), /2 denominators/);
		assert.throws(() => controlChart({ values: [1, 2], denominators: [1, 2] }), /takes no denominators/);
		assert.throws(() => controlChart({ values: [1, 2], baseline: 1 }), RangeError);
		assert.throws(() => controlChart({ values: [1, 2], incomplete: [2] }), /points 0 to 1/);
	});

	test("but no points at all is an empty chart", () => {
		const chart = controlChart({ values: [] });
		assert.equal(chart.latest, null);
		assert.equal(chart.points.length, 0);
	});
});
