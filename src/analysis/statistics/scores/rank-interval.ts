import type { Random } from "../place/seeded-random.ts";
import { riskRanks } from "./risk-ranks.ts";
import type { RiskModel } from "./risk-score.ts";

/** The lowest and the highest score that anybody gave; null where nobody gave one. */
export type ScoreRange = { readonly least: number; readonly most: number } | null;

/** Between which ranks a theme lies in nine draws of ten, and how many draws there were. */
export type RankInterval = { readonly lower: number; readonly upper: number; readonly draws: number };

/** How often scores and weights are drawn. */
export const RANK_DRAWS = 2000;

/** How far a weight is moved to either side. */
const WEIGHT_REACH = 0.2;

/** The ends of the interval as shares of the draws. */
const ENDS = { lower: 0.05, upper: 0.95 };

/**
 * Between which ranks each theme lies when scorers' differences and the choice of weights are taken seriously.
 *
 * In every draw each weight is multiplied by a number from 0.8 to 1.2, the same for all themes, and each score is one
 * of the whole numbers from the least to the most that the scorers gave, each as likely as the others. The interval
 * runs from the 5th to the 95th percentile of the ranks, both of them ranks that occurred. Chance is used in a fixed
 * order: in each draw first one number for each criterion, then theme by theme one for each criterion with a score.
 *
 * @param input the model; for each theme a range for each criterion; a seeded source of chance
 * @returns null for a theme that has no risk
 * @example
 * rankIntervals({ model: { criteria: [{ section: "harm", weight: 1 }], most: 4, formula: "harm alone" }, themes: [[{ least: 0, most: 1 }], [{ least: 2, most: 4 }]], random: seededRandom(1) }) // => [{ lower: 2, upper: 2, draws: 2000 }, { lower: 1, upper: 1, draws: 2000 }]
 */
export function rankIntervals(input: {
	model: RiskModel;
	themes: readonly (readonly ScoreRange[])[];
	random: Random;
	draws?: number;
}): (RankInterval | null)[] {
	const { model, themes, random, draws = RANK_DRAWS } = input;
	const seen: number[][] = themes.map(() => []);
	for (let draw = 0; draw < draws; draw++) {
		const criteria = model.criteria.map((each) => ({ ...each, weight: each.weight * factor(random) }));
		const scores = themes.map((ranges) => ranges.map((range) => drawnScore(range, random)));
		for (const [theme, place] of riskRanks({ ...model, criteria }, scores).entries())
			if (place) seen[theme]?.push(place.rank);
	}
	return seen.map((ranks) => intervalOf(ranks));
}

function factor(random: Random): number {
	return 1 - WEIGHT_REACH + 2 * WEIGHT_REACH * random();
}

function drawnScore(range: ScoreRange, random: Random): number | null {
	if (range === null) return null;
	return range.least + Math.floor(random() * (range.most - range.least + 1));
}

function intervalOf(ranks: readonly number[]): RankInterval | null {
	const ordered = ranks.toSorted((left, right) => left - right);
	const at = (share: number) => ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)];
	const [lower, upper] = [at(ENDS.lower), at(ENDS.upper)];
	return lower === undefined || upper === undefined ? null : { lower, upper, draws: ordered.length };
}
