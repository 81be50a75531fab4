import {
	type ChartKind,
	controlChart,
	cusumChart,
	meanMovingRange,
	type RuleSet,
} from "#analysis/statistics";
import type { GoldenAdapter, GoldenCase } from "../golden-case.ts";

/** The rules of qcc: outside limits, and runs of 7 flagged from the seventh point on. */
const QCC: RuleSet = {
	name: "qcc",
	version: "2.7",
	source: "qcc 2.7 (R package)",
	limitFactor: "3/1.128",
	rules: [{ rule: "outside limits" }, { rule: "shift", length: 7, flagged: "from completion" }],
	precedence: "every rule counts",
};

/** The d2 that qcc divides moving ranges by, as its answers show. */
const QCC_D2 = 1.128;

/** Shewhart and CUSUM charts of qcc. */
export const adapter: GoldenAdapter = {
	family: "qcc_shewhart",
	departures: [],
	actual: (goldenCase) => (goldenCase.name.startsWith("cusum/") ? cusum(goldenCase) : shewhart(goldenCase)),
};

function chartOf(options: Record<string, unknown>): ChartKind {
	if (options.type !== "xbar.one") return options.type as ChartKind;
	return options["std.dev"] === "SD" ? "deviation-individuals" : "individuals";
}

function shewhart({ input, options = {} }: GoldenCase): Record<string, unknown> {
	const chart = chartOf(options);
	const { points } = controlChart({
		values: input.y as number[],
		...(chart === "u" || chart === "np" ? { denominators: input.sizes as number[] } : {}),
		chart,
		ruleSet: QCC,
		floor: null,
	});
	const [line] = points;
	const size = chart === "u" ? (input.sizes as number[])[0]! : 1;
	const varying = chart === "u";
	const places = (rule: string) =>
		points.flatMap(({ signals }, index) =>
			signals.some((signal) => signal.rule === rule) ? [index + 1] : [],
		);
	return {
		centre: line?.centre,
		std_dev: Math.sqrt(size) * (line!.innerUpper! - line!.centre!),
		lcl: varying ? points.map(({ lower }) => lower) : [line?.lower],
		ucl: varying ? points.map(({ upper }) => upper) : [line?.upper],
		statistics: points.map(({ value }) => value),
		beyond_limits_index: places("outside limits"),
		violating_runs_index: places("shift"),
	};
}

function cusum({ input, options = {} }: GoldenCase): Record<string, unknown> {
	const values = input.y as number[];
	const chart = cusumChart({
		values,
		deviation: meanMovingRange(values).mean! / QCC_D2,
		shift: options["se.shift"] as number,
		interval: options["decision.interval"] as number,
	});
	const places = (direction: string) =>
		chart.points.flatMap(({ signals }, index) =>
			signals.some((found) => found === direction) ? [index + 1] : [],
		);
	return {
		centre: chart.centre,
		std_dev: chart.deviation,
		pos: chart.points.map(({ above }) => above),
		neg: chart.points.map(({ below }) => below),
		violations_upper_index: places("up"),
		violations_lower_index: places("down"),
	};
}
