import { countLimits } from "./count.ts";
import { deviationIndividualsLimits } from "./deviation-individuals.ts";
import { eventsBetweenLimits } from "./events-between.ts";
import { individualsLimits } from "./individuals.ts";
import { individualsPrimeLimits } from "./individuals-prime.ts";
import type { LimitFactor } from "./limit-factor.ts";
import type { LimitMaker } from "./limit-maker.ts";
import { movingRangeLimits } from "./moving-range-chart.ts";
import { numberAffectedLimits } from "./number-affected.ts";
import { proportionLimits } from "./proportion.ts";
import { proportionPrimeLimits } from "./proportion-prime.ts";
import { rateLimits } from "./rate.ts";
import { ratePrimeLimits } from "./rate-prime.ts";
import { runLimits } from "./run.ts";
import { timeBetweenLimits } from "./time-between.ts";

/** A kind of chart: its words, whether it needs denominators, its own factor, its formula. */
type ChartKindRow = {
	title: string;
	/**
	 * `values over denominators` are drawn as a ratio; `sizes` are group sizes, and the values stay counts.
	 */
	denominators: "none" | "values over denominators" | "sizes";
	/** What values may be: any number, counts of 0 or more, or times above 0. */
	values: "numbers" | "counts" | "times";
	/** The factor that the chart's own publication uses; without it the rule set's factor holds. */
	factor: LimitFactor | null;
	limits: LimitMaker;
};

/** Every kind of chart that `controlChart` draws. */
export const chartKinds = {
	individuals: {
		title: "XmR chart",
		denominators: "none",
		values: "numbers",
		factor: null,
		limits: individualsLimits,
	},
	"deviation-individuals": {
		title: "Individuals chart from the standard deviation",
		denominators: "none",
		values: "numbers",
		factor: null,
		limits: deviationIndividualsLimits,
	},
	"moving-range": {
		title: "Moving range chart",
		denominators: "none",
		values: "numbers",
		factor: null,
		limits: movingRangeLimits,
	},
	run: { title: "Run chart", denominators: "none", values: "numbers", factor: null, limits: runLimits },
	c: { title: "c chart (counts)", denominators: "none", values: "counts", factor: null, limits: countLimits },
	u: {
		title: "u chart (rates)",
		denominators: "values over denominators",
		values: "counts",
		factor: null,
		limits: rateLimits,
	},
	"u-prime": {
		title: "u′ chart (rates, over-dispersion allowed for)",
		denominators: "values over denominators",
		values: "counts",
		factor: "3/1.128",
		limits: ratePrimeLimits,
	},
	p: {
		title: "p chart (shares)",
		denominators: "values over denominators",
		values: "counts",
		factor: null,
		limits: proportionLimits,
	},
	"p-prime": {
		title: "p′ chart (shares, over-dispersion allowed for)",
		denominators: "values over denominators",
		values: "counts",
		factor: "3/1.128",
		limits: proportionPrimeLimits,
	},
	np: {
		title: "np chart (number affected)",
		denominators: "sizes",
		values: "counts",
		factor: null,
		limits: numberAffectedLimits,
	},
	"i-prime": {
		title: "I′ chart (individuals of unequal size)",
		denominators: "values over denominators",
		values: "numbers",
		factor: null,
		limits: individualsPrimeLimits,
	},
	g: {
		title: "g chart (opportunities between events)",
		denominators: "none",
		values: "counts",
		factor: null,
		limits: eventsBetweenLimits,
	},
	t: {
		title: "t chart (time between events)",
		denominators: "none",
		values: "times",
		factor: "3/1.128",
		limits: timeBetweenLimits,
	},
} as const satisfies Record<string, ChartKindRow>;

/** The name of a kind of chart. */
export type ChartKind = keyof typeof chartKinds;
