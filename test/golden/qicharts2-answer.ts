import { type ChartKind, type ControlChart, controlChart } from "#analysis/statistics";
import type { GoldenCase } from "./golden-case.ts";

const CHARTS: Record<string, ChartKind> = {
	i: "individuals",
	run: "run",
	mr: "moving-range",
	c: "c",
	u: "u",
	up: "u-prime",
	p: "p",
	pp: "p-prime",
	ip: "i-prime",
	g: "g",
	t: "t",
};

/**
 * The chart as qicharts2 returns it, from our chart with its rule set; places of the package count from 1.
 */
export function qicharts2Answer({ input, options = {} }: GoldenCase): Record<string, unknown> {
	const values = input.y as (number | null)[];
	const denominators = input.n as (number | null)[] | undefined;
	const excluded = ((options.exclude as number[] | undefined) ?? []).map((place) => place - 1);
	const freeze = options.freeze as number | undefined;
	const chart = controlChart({
		values,
		...(denominators === undefined ? {} : { denominators }),
		chart: CHARTS[options.chart as string]!,
		ruleSet: "qicharts2",
		screening: options.screen_moving_ranges as boolean,
		steps: (options.part as number[] | undefined) ?? [],
		...(freeze === undefined ? {} : { baseline: freeze }),
		excluded,
		...(options.chart === "i" ? { floor: null } : {}),
	});
	const { points } = chart;
	return {
		...("x" in input ? { x: input.x } : {}),
		y: points.map(({ value }) => value),
		n: denominators?.map((size, index) => (values[index] === null ? 0 : size)) ?? null,
		part: points.map(({ segment }) => segment + 1),
		baseline: points.map((_, index) => freeze === undefined || index < freeze),
		include: points.map((_, index) => !excluded.includes(index)),
		cl: points.map(({ centre }) => centre),
		lcl: points.map(({ lower }) => lower),
		ucl: points.map(({ upper }) => upper),
		lcl_2sigma: points.map(({ nearLower }) => nearLower),
		ucl_2sigma: points.map(({ nearUpper }) => nearUpper),
		sigma_signal: points.map(({ signals }) => signals.length > 0),
		...runColumns(chart, excluded),
		warnings: [],
	};
}

function runColumns(chart: ControlChart, excluded: readonly number[]): Record<string, unknown> {
	const runs = chart.points.map(({ segment }) => chart.segments[segment]!.unusualRuns);
	const observed = chart.segments.map(
		({ start, end }) => end - start - excluded.filter((place) => place >= start && place < end).length,
	);
	return {
		runs_signal: runs.map((of) => of?.signal),
		n_obs: chart.points.map(({ segment }) => observed[segment]),
		n_useful: runs.map((of) => of?.usefulPoints),
		longest_run: runs.map((of) => of?.longestRun),
		longest_run_max: runs.map((of) => of?.longestRunLimit),
		n_crossings: runs.map((of) => of?.crossings),
		n_crossings_min: runs.map((of) => of?.crossingsLimit),
	};
}
