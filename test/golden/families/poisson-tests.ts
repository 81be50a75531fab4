import {
	binomialQuantile,
	chiSquareQuantile,
	normalQuantile,
	oneCountTest,
	twoCountTest,
	unusualRuns,
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

function tables({ name, input }: GoldenCase): unknown {
	const shares = input.p as number[];
	if (name === "qnorm/table") return { z: shares.map(normalQuantile) };
	if (name === "qchisq/table")
		return { q: (input.df as number[]).map((df) => shares.map((share) => chiSquareQuantile(share, df))) };
	const points = input.n_useful as number[];
	return {
		n_crossings_min: points.map((n) => binomialQuantile(0.05, n - 1, 0.5)),
		longest_run_max: points.map((n) => unusualRuns(alternating(n)).longestRunLimit),
	};
}

/** So many points off a centre of 0, the shape of which does not matter for the limits. */
function alternating(points: number) {
	return Array.from({ length: points }, (_, index) => ({ value: index % 2 ? 1 : -1, centre: 0 }));
}

/** Exact tests of R's `poisson.test`, and the quantiles that everything stands on. */
export const adapter: GoldenAdapter = {
	family: "poisson_tests",
	departures: [],
	actual: (goldenCase) => {
		const answer = { two_count: twoCount, one_sample: oneSample }[goldenCase.name.split("/")[0] ?? ""];
		if (!answer) return tables(goldenCase);
		return answer(goldenCase.input as Record<string, number>, goldenCase.options?.conf_level as number);
	},
};
