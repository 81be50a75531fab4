import {
	type FunnelVerdict,
	funnelAxis,
	funnelPoints,
	poissonFunnel,
	poissonFunnelLimit,
	proportionFunnelLimit,
} from "#analysis/statistics";
import type { GoldenAdapter, GoldenCase } from "../golden-case.ts";

const verdictWords: Record<FunnelVerdict, string> = {
	"far below": "Low (0.001)",
	below: "Low (0.025)",
	"not different": "Not significant",
	above: "High (0.025)",
	"far above": "High (0.001)",
};

const levels = [
	["2s", 0.95],
	["3s", 0.998],
] as const;

function total(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0);
}

function rateLimits({ input, options = {} }: GoldenCase): unknown {
	const per = options.multiplier as number;
	const populations = input.population as number[];
	const average = total(input.events as number[]) / total(populations);
	const axis = funnelAxis(populations);
	const events = funnelPoints({
		from: Math.floor(axis.from * average),
		to: Math.ceil(axis.to * average),
	});
	const columns: Record<string, unknown> = {};
	for (const [level, confidence] of levels) {
		const limits = events.map((count) =>
			poissonFunnelLimit({ events: count, average: average * per, per, confidence }),
		);
		columns[`lower_${level}_population_1_year`] = limits.map((limit) => limit.lowerPopulation);
		columns[`upper_${level}_population_1_year`] = limits.map((limit) => limit.upperPopulation);
		columns[`lower_${level}_limit`] = limits.map((limit) => limit.lower);
		columns[`upper_${level}_limit`] = limits.map((limit) => limit.upper);
	}
	return {
		Events: events,
		...columns,
		baseline: events.map(() => average * per),
		statistic: events.map(() => `rate (${options.rate_type} per ${per.toLocaleString("en-GB")})`),
		method: events.map(() => "Poisson"),
	};
}

function shareLimits({ input, options = {} }: GoldenCase): unknown {
	const scale = options.multiplier as number;
	const bases = input.n as number[];
	const average = total(input.x as number[]) / total(bases);
	const points = funnelPoints(funnelAxis(bases));
	const columns: Record<string, unknown> = {};
	for (const [level, confidence] of levels) {
		const limits = points.map((base) => proportionFunnelLimit({ base, average, confidence }));
		columns[`lower_${level}_limit`] = limits.map(({ lower }) => lower * scale);
		columns[`upper_${level}_limit`] = limits.map(({ upper }) => upper * scale);
	}
	return {
		Population: points,
		...columns,
		baseline: points.map(() => average * scale),
		statistic: points.map(() => "proportion"),
		method: points.map(() => "Wilson"),
	};
}

function significance({ input }: GoldenCase): unknown {
	const populations = input.population as number[];
	const areas = (input.events as number[]).map((count, index) => ({
		count,
		population: populations[index]!,
	}));
	const funnel = poissonFunnel({ areas });
	if (funnel.kind === "not computable") return funnel;
	return { significance: funnel.positions.map(({ verdict }) => verdictWords[verdict]) };
}

/** Funnels of PHEindicatormethods, whose bisection stops at about 1e-5. */
export const adapter: GoldenAdapter = {
	family: "phe_funnel",
	tolerance: 1e-4,
	departures: [
		{
			pattern: /^funnel_limits\/proportion_mult1 upper_(2s_limit\.0|3s_limit\.[01])$/,
			reason:
				"The package caps upper limits at 100 whatever the multiplier, so a share may exceed 1; ours never does.",
		},
	],
	actual: (goldenCase) => {
		if (goldenCase.name.startsWith("funnel_significance/")) return significance(goldenCase);
		return goldenCase.options?.statistic === "rate" ? rateLimits(goldenCase) : shareLimits(goldenCase);
	},
};
