import { type ChartPoint, type ChartPolarity, type ControlChart, controlChart } from "#analysis/statistics";
import type { GoldenCase } from "./golden-case.ts";

const POLARITIES: Record<string, ChartPolarity> = {
	increase: "higher is better",
	decrease: "lower is better",
	neutral: "neither",
};

const SHORT_GROUP_WARNING =
	"Some groups have 'n < 12' observations. These have trial limits, which will be revised with each additional observation until 'n = fix_after_n_points' has been reached.";

const ONE_FACET = "no facet";

type Facet = {
	name: string;
	dates: string[];
	values: (number | null)[];
	target: number | null;
	rebase: string[];
};
type Drawn = Facet & { charts: Record<string, ControlChart> };

/** The chart as the R package returns it, from our chart with the package's rule set and no floor. */
export function plotTheDotsAnswer(goldenCase: GoldenCase): Record<string, unknown> {
	try {
		return columnsOf(goldenCase);
	} catch (error) {
		if (error instanceof RangeError) return { refused: error.message };
		throw error;
	}
}

function columnsOf(goldenCase: GoldenCase): Record<string, unknown> {
	const options = goldenCase.options ?? {};
	const drawn = facetsOf(goldenCase).map((facet): Drawn => ({ ...facet, charts: chartsOf(facet, options) }));
	const points = drawn.flatMap(({ charts }) => charts.increase!.points);
	const segments = drawn.flatMap(({ charts }) => charts.increase!.segments);
	return {
		...("facet" in goldenCase.input ? { facet: goldenCase.input.facet } : {}),
		date: drawn.flatMap(({ dates }) => dates),
		y: points.map(({ value }) => value),
		centre: points.map(({ centre }) => centre),
		lcl: points.map(({ lower }) => lower),
		ucl: points.map(({ upper }) => upper),
		rebase_group: points.map(({ segment }) => segment),
		short_group_warning: drawn.flatMap(({ charts }) =>
			charts.increase!.points.map((point) => isShort(charts.increase!, point)),
		),
		relative_to_mean: points.map(({ value, centre }) =>
			value === null ? null : Math.sign(value - (centre ?? 0)),
		),
		rule_flags: ruleFlags(points),
		special_cause_type: points.map(specialCauseType),
		point_type: Object.fromEntries(
			Object.keys(POLARITIES).map((direction) => [
				direction,
				drawn.flatMap(({ charts }) => charts[direction]!.points.map(pointType)),
			]),
		),
		warnings: segments.some((segment) => segment.points < 13) ? [SHORT_GROUP_WARNING] : [],
		summary_increase: summary(drawn, options),
		...("target" in options ? targetColumns(drawn) : {}),
	};
}

function facetsOf({ input, options = {} }: GoldenCase): Facet[] {
	const facets = (input.facet ?? (input.y as number[]).map(() => ONE_FACET)) as string[];
	return [...new Set(facets)].map((name) => {
		const ofFacet = <T>(column: unknown) => (column as T[]).filter((_, index) => facets[index] === name);
		return {
			name,
			dates: ofFacet<string>(input.date),
			values: ofFacet<number | null>(input.y),
			target: optionOf<number>(options.target, name) ?? null,
			rebase: [optionOf<string | string[]>(options.rebase, name) ?? []].flat(),
		};
	});
}

/** An option is one for all facets or an object by facet. */
function optionOf<T>(option: unknown, facet: string): T | undefined {
	if (option !== null && typeof option === "object" && !Array.isArray(option))
		return (option as Record<string, T>)[facet];
	return option as T | undefined;
}

function chartsOf(facet: Facet, options: Record<string, unknown>): Record<string, ControlChart> {
	const baseline = options.fix_after_n_points as number | undefined;
	const chart = (polarity: ChartPolarity) =>
		controlChart({
			values: facet.values,
			ruleSet: "plot-the-dots",
			floor: null,
			screening: (options.screen_outliers as boolean | undefined) ?? true,
			steps: facet.rebase.map((date) => facet.dates.indexOf(date)),
			...(baseline === undefined ? {} : { baseline }),
			target: facet.target,
			polarity,
		});
	return Object.fromEntries(Object.entries(POLARITIES).map(([name, polarity]) => [name, chart(polarity)]));
}

function isShort(chart: ControlChart, point: ChartPoint): boolean {
	return chart.segments[point.segment]!.points < 13;
}

function ruleFlags(points: readonly ChartPoint[]) {
	const broke = (rule: string) => points.map(({ signals }) => signals.some((signal) => signal.rule === rule));
	const outside = points.map(({ value, upper, lower }) =>
		value === null || upper === null || lower === null ? null : value > upper || value < lower,
	);
	return {
		outside_limits: outside,
		between_2_and_3_sigma: points.map(({ value, nearUpper, nearLower }, index) =>
			outside[index] === null ? null : !outside[index] && (value! > nearUpper! || value! < nearLower!),
		),
		trend_7: broke("trend"),
		two_in_three: broke("two of three").map((flag, index) => (points[index]?.value === null ? null : flag)),
		shift_7: broke("shift"),
	};
}

function specialCauseType({ signals }: ChartPoint): string {
	const first = signals[0];
	if (first === undefined) return "Common Cause";
	const up = signals.findLast(({ rule }) => rule === first.rule)?.direction === "up";
	if (first.rule === "outside limits") return up ? "Above UCL" : "Below LCL";
	if (first.rule === "trend") return `7 Point Trend (${up ? "Increasing" : "Decreasing"})`;
	return `${first.rule === "shift" ? "7 Points" : "2 in 3"} ${up ? "Above" : "Below"} CL`;
}

function pointType({ judgement, directions }: ChartPoint): string {
	if (judgement === "neutral") return `special_cause_neutral_${directions[0] === "up" ? "high" : "low"}`;
	return judgement === "improvement" || judgement === "concern"
		? `special_cause_${judgement}`
		: "common_cause";
}

function summary(drawn: readonly Drawn[], options: Record<string, unknown>): Record<string, unknown> {
	const rows = drawn.flatMap(({ name, charts }) =>
		charts.increase!.segments.map((segment) => summaryRow(name, charts.increase!, segment.index, options)),
	);
	const columns = Object.fromEntries(Object.keys(rows[0]!).map((key) => [key, rows.map((row) => row[key])]));
	const { f, ...withoutFacet } = columns;
	const shown = drawn.length > 1 ? { f, ...withoutFacet } : withoutFacet;
	return rows.length > 1
		? shown
		: Object.fromEntries(Object.entries(shown).map(([key, column]) => [key, column?.[0]]));
}

function summaryRow(
	f: string,
	chart: ControlChart,
	group: number,
	options: Record<string, unknown>,
): Record<string, unknown> {
	const segment = chart.segments[group]!;
	const types = chart.points.slice(segment.start, segment.end).map(pointType);
	const count = (type: string) => types.filter((found) => found === type).length;
	return {
		f,
		...("rebase" in options ? { rebase_group: group } : {}),
		mean_col: segment.centre,
		lpl: segment.lower,
		upl: segment.upper,
		n: types.length,
		common_cause: count("common_cause"),
		special_cause_improvement: count("special_cause_improvement"),
		special_cause_concern: count("special_cause_concern"),
		variation_type: types.at(-1),
		...("target" in options ? { assurance_type: assuranceType(chart) } : {}),
	};
}

function targetColumns(drawn: readonly Drawn[]): Record<string, unknown> {
	return {
		target: drawn.flatMap(({ values, target }) => values.map(() => target)),
		assurance: Object.fromEntries(
			Object.keys(POLARITIES).map((direction) => [
				direction,
				Object.fromEntries(drawn.map(({ name, charts }) => [name, assuranceType(charts[direction]!)])),
			]),
		),
	};
}

function assuranceType({ assurance }: ControlChart): string | null {
	if (assurance === null) return null;
	return { passes: "consistent_pass", fails: "consistent_fail", "hit and miss": "inconsistent" }[assurance];
}
