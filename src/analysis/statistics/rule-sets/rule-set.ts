import type { LimitFactor } from "../control-charts/limit-factor.ts";
import type { FlaggedPoints } from "./shift.ts";
import type { Direction } from "./signal.ts";
import type { TwoOfThreeReading } from "./two-of-three.ts";

/** One rule with its settings. `only` keeps the signals of one direction. */
export type Rule = { only?: Direction } & (
	| { rule: "outside limits" }
	| { rule: "trend"; length: number }
	| ({ rule: "two of three" } & TwoOfThreeReading)
	| { rule: "four of five" }
	| { rule: "shift"; length: number; flagged: FlaggedPoints }
	| { rule: "unusual runs" }
);

/**
 * A named and versioned way to read a chart: which rules, in which order of precedence, of which lengths,
 * and the limit factor that goes with them.
 */
export type RuleSet = {
	name: string;
	version: string;
	/** Where the rules were published. */
	source: string;
	limitFactor: LimitFactor;
	/** In order of precedence. */
	rules: readonly Rule[];
	/** Whether the first rule that a point breaks decides its judgement, or all do. */
	precedence: "first rule decides" | "every rule counts";
};

/** The rule sets that ship with the product, by name. */
export const ruleSets = {
	"making-data-count": {
		name: "making-data-count",
		version: "2023-11",
		source: "NHS England, Making Data Count, rules as of November 2023",
		limitFactor: "2.66",
		rules: [
			{ rule: "outside limits" },
			{ rule: "trend", length: 7 },
			{ rule: "two of three", beyondLimit: "counts", third: "anywhere", flagged: "close points" },
			{ rule: "shift", length: 7, flagged: "whole run" },
		],
		precedence: "every rule counts",
	},
	"plot-the-dots": {
		name: "plot-the-dots",
		version: "0.2.2",
		source: "NHSRplotthedots 0.2.2 (R package)",
		limitFactor: "2.66",
		rules: [
			{ rule: "outside limits" },
			{ rule: "trend", length: 7 },
			{
				rule: "two of three",
				beyondLimit: "does not count",
				third: "on the same side",
				flagged: "close points",
			},
			{ rule: "shift", length: 7, flagged: "whole run" },
		],
		precedence: "first rule decides",
	},
	"power-bi": {
		name: "power-bi",
		version: "1.7.4.28",
		source: "PowerBI-SPC 1.7.4.28 (Power BI visual), default settings",
		limitFactor: "3/1.128",
		rules: [
			{ rule: "outside limits" },
			{ rule: "shift", length: 7, flagged: "whole run" },
			{ rule: "trend", length: 5 },
			{
				rule: "two of three",
				beyondLimit: "counts",
				third: "anywhere but beyond the other near limit",
				flagged: "close points",
			},
		],
		precedence: "every rule counts",
	},
	qicharts2: {
		name: "qicharts2",
		version: "0.8.1",
		source: "qicharts2 0.8.1 (R package); Anhøj and Olesen 2014, PLoS ONE 9(11): e113825",
		limitFactor: "3/1.128",
		rules: [{ rule: "outside limits" }, { rule: "unusual runs" }],
		precedence: "every rule counts",
	},
	"western-electric": {
		name: "western-electric",
		version: "1956",
		source: "Western Electric, Statistical Quality Control Handbook (1956), zone tests",
		limitFactor: "2.66",
		rules: [
			{ rule: "outside limits" },
			{ rule: "two of three", beyondLimit: "counts", third: "anywhere", flagged: "completing point" },
			{ rule: "four of five" },
			{ rule: "shift", length: 8, flagged: "from completion" },
		],
		precedence: "every rule counts",
	},
	police: {
		name: "police",
		version: "2017",
		source: "A police force's explanation of its charts, as printed in a strategic assessment of 2017-18",
		limitFactor: "2.66",
		rules: [
			{ rule: "outside limits", only: "up" },
			{ rule: "shift", length: 7, flagged: "whole run", only: "up" },
			{ rule: "trend", length: 7, only: "up" },
		],
		precedence: "every rule counts",
	},
} as const satisfies Record<string, RuleSet>;

/** The name of a rule set that ships with the product. */
export type RuleSetName = keyof typeof ruleSets;

/** Lengths that a chart may set for itself; whatever is left out stays as the set has it. */
export type RunLengths = { shift?: number; trend?: number };

/**
 * A rule set with other lengths of shift and trend.
 *
 * @example
 * ruleSetWithLengths(ruleSets.police, { shift: 8 }).rules[1] // => { rule: "shift", length: 8, flagged: "whole run", only: "up" }
 */
export function ruleSetWithLengths(ruleSet: RuleSet, lengths: RunLengths): RuleSet {
	for (const length of Object.values(lengths)) {
		if (!Number.isInteger(length) || length < 2) {
			throw new RangeError(`A run length is a whole number of 2 or more; found ${length}.`);
		}
	}
	const rules = ruleSet.rules.map((rule): Rule => {
		if (rule.rule === "shift") return { ...rule, length: lengths.shift ?? rule.length };
		if (rule.rule === "trend") return { ...rule, length: lengths.trend ?? rule.length };
		return rule;
	});
	return { ...ruleSet, rules };
}
