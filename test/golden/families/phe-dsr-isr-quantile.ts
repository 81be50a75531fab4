import {
	directlyStandardisedRate,
	indirectlyStandardisedRate,
	quantileGroups,
	standardisedRatio,
} from "#analysis/statistics";
import type { GoldenAdapter, GoldenCase } from "../golden-case.ts";

const level = 0.95;

type Strata = {
	area: string[];
	x: number[];
	n: number[];
	stdpop: number[];
	x_ref: number[];
	n_ref: number[];
};

/** The rows of each area by its name, in the order of names, as the package returns them. */
function byArea<T>(input: Strata, row: (index: number, band: number) => T): [string, T[]][] {
	const areas = new Map<string, T[]>();
	input.area.forEach((area, index) => {
		const rows = areas.get(area) ?? [];
		rows.push(row(index, rows.length));
		areas.set(area, rows);
	});
	return [...areas].sort(([a], [b]) => a.localeCompare(b));
}

function direct(input: Strata, per: number): unknown {
	const areas = byArea(input, (index) => ({
		count: input.x[index]!,
		population: input.n[index]!,
		standard: input.stdpop[index]!,
	}));
	const rates = areas.map(([, strata]) => directlyStandardisedRate({ strata, per, confidence: level }));
	const total = (strata: { count: number; population: number }[], key: "count" | "population") =>
		strata.reduce((sum, stratum) => sum + stratum[key], 0);
	return {
		area: areas.map(([area]) => area),
		total_count: areas.map(([, strata]) => total(strata, "count")),
		total_pop: areas.map(([, strata]) => total(strata, "population")),
		value: rates.map(({ value }) => value),
		lowercl: rates.map((rate) => (rate.value === null ? null : rate.interval.lower)),
		uppercl: rates.map((rate) => (rate.value === null ? null : rate.interval.upper)),
		confidence: rates.map(() => "95%"),
		statistic: rates.map(({ value }) => (value === null ? "dsr NA for total count < 10" : `dsr per ${per}`)),
		method: rates.map(() => "Dobson"),
	};
}

function indirect(input: Strata, options: Record<string, unknown>): unknown {
	const areas = byArea(input, (index, band) => ({
		count: input.x[index]!,
		population: input.n[index]!,
		referenceCount: input.x_ref[band]!,
		referencePopulation: input.n_ref[band]!,
	}));
	const per = options.multiplier as number | undefined;
	const reference = options.refvalue as number | undefined;
	const ratios = areas.map(([, strata]) => {
		const ratio =
			per === undefined
				? standardisedRatio({ strata, reference: reference!, confidence: level })
				: indirectlyStandardisedRate({ strata, per, confidence: level });
		if (ratio.kind === "not computable") throw new Error(ratio.reason);
		return ratio;
	});
	return {
		area: areas.map(([area]) => area),
		observed: ratios.map(({ observed }) => observed),
		expected: ratios.map(({ expected }) => expected),
		ref_rate: ratios.map((ratio) => ratio.reference),
		value: ratios.map(({ value }) => value),
		lowercl: ratios.map(({ interval }) => interval.lower),
		uppercl: ratios.map(({ interval }) => interval.upper),
		confidence: ratios.map(() => "95%"),
		statistic: ratios.map(() =>
			per === undefined
				? `indirectly standardised ratio x ${reference}`
				: `indirectly standardised rate per ${per}`,
		),
		method: ratios.map(({ method }) => (method === "exact" ? "Exact" : "Byars")),
	};
}

function answer({ input, options = {} }: GoldenCase): unknown {
	if ("nquantiles" in options)
		return {
			quantile: quantileGroups({
				values: input.rate as number[],
				of: options.nquantiles as number,
				first: options.invert ? "highest" : "lowest",
			}).groups,
		};
	if (!("x_ref" in input)) return direct(input as Strata, options.multiplier as number);
	return indirect(input as Strata, options);
}

/** Standardised rates and quantile groups of PHEindicatormethods. */
export const adapter: GoldenAdapter = { family: "phe_dsr_isr_quantile", departures: [], actual: answer };
