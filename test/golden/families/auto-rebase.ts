import { controlChart, medianOfKnown, proposeSteps } from "#analysis/statistics";
import type { GoldenAdapter, GoldenCase } from "../golden-case.ts";

type Segment = { values: number[]; start: string; end: string; runType: string };

/**
 * Automatic re-basing of runcharter and spccharter, beside the segments that our step proposals would make
 * if a person accepted all of them. They start a segment where a run starts; we place a step where the
 * likelihood is greatest.
 */
export const adapter: GoldenAdapter = {
	family: "auto_rebase",
	compareOnly: true,
	departures: [],
	actual: (goldenCase) =>
		goldenCase.options?.plot_type === undefined ? medians(goldenCase) : countCharts(goldenCase),
};

function steps({ input }: GoldenCase): number[] {
	return proposeSteps({ values: input.y as number[] }).map(({ at }) => at);
}

function segments(goldenCase: GoldenCase): Segment[] {
	const values = goldenCase.input.y as number[];
	const dates = goldenCase.input.date as string[];
	const starts = [0, ...steps(goldenCase)];
	return starts.map((start, index) => {
		const end = starts[index + 1] ?? values.length;
		return {
			values: values.slice(start, end),
			start: dates[start]!,
			end: dates[end - 1]!,
			runType: index === 0 ? "baseline" : "sustained",
		};
	});
}

function medians(goldenCase: GoldenCase): Record<string, unknown> {
	const found = segments(goldenCase);
	return {
		median: found.map(({ values }) => medianOfKnown(values)),
		start_date: found.map(({ start }) => start),
		end_date: found.map(({ end }) => end),
		extend_to: found.map(({ end }) => end),
		run_type: found.map(({ runType }) => runType),
	};
}

function countCharts(goldenCase: GoldenCase): Record<string, unknown> {
	const found = segments(goldenCase);
	const chart = controlChart({
		values: goldenCase.input.y as number[],
		chart: "c",
		steps: steps(goldenCase),
	});
	return {
		centre: chart.segments.map(({ centre }) => centre),
		ucl: chart.segments.map(({ upper }) => upper),
		uwl: chart.segments.map(({ nearUpper }) => nearUpper),
		lwl: chart.segments.map(({ nearLower }) => nearLower),
		lcl: chart.segments.map(({ lower }) => lower),
		start_date: found.map(({ start }) => start),
		end_date: found.map(({ end }) => end),
		run_type: found.map(({ runType }) => runType),
	};
}
