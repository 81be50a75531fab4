import {
	type ChartInput,
	type ChartKind,
	type ControlChart,
	controlChart,
	type RuleName,
	type RuleSet,
	ruleSets,
} from "#analysis/statistics";
import type { GoldenAdapter, GoldenCase } from "../golden-case.ts";

const CHARTS: Record<string, ChartKind> = { i: "individuals", up: "u-prime", t: "t" };

/** The visual's option to colour all three points of each three that hold two close ones. */
const HIGHLIGHT_ALL: RuleSet = {
	...ruleSets["power-bi"],
	rules: ruleSets["power-bi"].rules.map((rule) =>
		rule.rule === "two of three" ? { ...rule, flagged: "all three" } : rule,
	),
};

const NOT_A_NUMBER =
	"Screening a constant series drops every moving range there, so that limits are not numbers; ours have no width.";

/** Charts of the Power BI SPC visual. */
export const adapter: GoldenAdapter = {
	family: "powerbi_spc",
	departures: [
		{ pattern: /^i\/(constant50|all_zeros)_n24\/screened /, reason: NOT_A_NUMBER },
		{ pattern: /^up\/rate_constant\/screened /, reason: NOT_A_NUMBER },
		{
			pattern: /^i\/n1\/unscreened .*astronomical/,
			reason:
				"A point compared with limits that are not numbers is flagged there; without limits we flag nothing.",
		},
	],
	actual: (goldenCase) =>
		goldenCase.options?.chart === "i" ? individuals(goldenCase) : ratiosAndTimes(goldenCase),
};

function drawn({ input, options = {} }: GoldenCase, more: Partial<ChartInput> = {}): ControlChart {
	return controlChart({
		values: input.y as (number | null)[],
		...("n" in input ? { denominators: input.n as (number | null)[] } : {}),
		chart: CHARTS[options.chart as string]!,
		ruleSet: "power-bi",
		screening: !options.outliers_in_limits,
		floor: null,
		...more,
	});
}

function individuals(goldenCase: GoldenCase): Record<string, unknown> {
	const chart = drawn(goldenCase);
	const longTrend = drawn(goldenCase, { runLengths: { trend: 7 } });
	const allThree = drawn(goldenCase, { ruleSet: HIGHLIGHT_ALL });
	const [line] = chart.points;
	return {
		centre: line?.centre,
		lcl: line?.lower,
		ucl: line?.upper,
		lcl_2sigma: line?.nearLower,
		ucl_2sigma: line?.nearUpper,
		flags: {
			astronomical: flags(chart, "outside limits"),
			shift_7: flags(chart, "shift"),
			trend_7: flags(longTrend, "trend"),
			trend_5_default: flags(chart, "trend"),
			two_in_three: flags(chart, "two of three"),
			two_in_three_highlight_all: flags(allThree, "two of three"),
		},
	};
}

function ratiosAndTimes(goldenCase: GoldenCase): Record<string, unknown> {
	const { points } = drawn(goldenCase);
	return {
		values: points.map(({ value }) => value),
		centre: points[0]?.centre,
		lcl: points.map(({ lower }) => lower),
		ucl: points.map(({ upper }) => upper),
		lcl_2sigma: points.map(({ nearLower }) => nearLower),
		ucl_2sigma: points.map(({ nearUpper }) => nearUpper),
	};
}

function flags(chart: ControlChart, rule: RuleName): string[] {
	return chart.points.map(({ signals }) => {
		const signal = signals.findLast((held) => held.rule === rule);
		return signal === undefined ? "none" : signal.direction === "up" ? "upper" : "lower";
	});
}
