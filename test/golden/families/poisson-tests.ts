import {
	binomialQuantile,
	chiSquareQuantile,
	controlChart,
	normalQuantile,
	oneCountTest,
	twoCountTest,
} from "#analysis/statistics";
import type { GoldenAdapter, GoldenCase } from "../golden-case.ts";

type Answer = (input: Record<string, number>, confidence: number) => unknown;

const twoCount: Answer = (input, confidence) => {
	const test = twoCountTest({
		current: input.count_a!,
		previous: input.count_b!,
		currentExposure: input.time_a!,
		previousExposure: input.time_b!,
		confidence,
	});
	if (test.kind === "not computable") return test;
	const { lower, upper } = test.interval;
	return { p_value: test.pValue, rate_ratio: test.ratio, ci_lower: lower, ci_upper: upper };
};

const oneSample: Answer = (input, confidence) => {
	const test = oneCountTest({
		count: input.count!,
		exposure: input.time!,
		expectedRate: input.rate0!,
		confidence,
	});
	if (test.kind === "not computable") return test;
	return { p_value: test.pValue, ci_lower: test.interval.lower, ci_upper: test.interval.upper };
};

function tables({ input }: GoldenCase): unknown {
	const shares = input.p as number[];
	if ("df" in input)
		return { q: (input.df as number[]).map((df) => shares.map((share) => chiSquareQuantile(share, df))) };
	if ("p" in input) return { z: shares.map(normalQuantile) };
	const points = input.n_useful as number[];
	return {
		n_crossings_min: points.map((n) => binomialQuantile(0.05, n - 1, 0.5)),
		longest_run_max: points.map(longestUsualRun),
	};
}

/** The limit that a chart of so many points sets, none of which lies on its centre. */
function longestUsualRun(points: number): number | null | undefined {
	const values = Array.from({ length: points }, (_, index) => (index % 2 ? 1 : -1));
	const chart = controlChart({ values, chart: "individuals", ruleSet: "qicharts2" });
	return chart.segments[0]?.unusualRuns?.longestRunLimit;
}

/** Exact tests of R's `poisson.test`, and the quantiles that everything stands on. */
export const adapter: GoldenAdapter = {
	family: "poisson_tests",
	departures: [],
	actual: (goldenCase) => {
		const { input, options } = goldenCase;
		if (!("count_a" in input) && !("count" in input)) return tables(goldenCase);
		const answer = "count_a" in input ? twoCount : oneSample;
		return answer(input as Record<string, number>, options?.conf_level as number);
	},
};
