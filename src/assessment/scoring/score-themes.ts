import {
	medianOfKnown,
	RANK_DRAWS,
	type RiskModel,
	rankIntervals,
	riskRanks,
	riskRanksWithoutOne,
	riskScore,
	seededRandom,
} from "#analysis/statistics";
import { confidenceOf } from "./confidence.ts";
import { bandOf, riskCriteria, type ScoringModel } from "./model.ts";
import { movementOf } from "./movement.ts";
import type { CriterionResult, ScoreResults, Spread, ThemeResult } from "./results.ts";
import type { Scorer } from "./scorer.ts";
import { SCORING_SEED, type ScoredTheme, type Scoring } from "./scoring.ts";
import type { Suggestions } from "./suggestions.ts";

/**
 * Works out a scoring: medians and ranges, harm, likelihood and risk, ranks with their intervals and without each
 * criterion, confidence, position and movement. The same files and seed give the same results, to the last digit.
 *
 * @param suggestions what the evidence suggests, by theme; empty where there is no evidence
 */
export function scoreThemes(
	scoring: Scoring,
	suggestions: Suggestions = new Map(),
	seed = SCORING_SEED,
): ScoreResults {
	const { model, scorers, lastYear } = scoring;
	const themes = themesShown(scoring);
	const cells = themes.map((theme) =>
		model.criteria.map((each) => criterionResult(theme, each, scorers, suggestions)),
	);
	const risk = riskModelOf(model);
	const judged = cells.map((each) => each.filter(({ criterion }) => criterion.section !== "organisational"));
	const medians = judged.map((each) => each.map(({ median }) => median));
	const ranks = riskRanks(risk, medians);
	const without = riskRanksWithoutOne(risk, medians);
	const random = seededRandom(seed);
	const ranges = judged.map((each) => each.map(({ range }) => range));
	const intervals = rankIntervals({ model: risk, themes: ranges, random });
	const results = themes.map((theme, index): ThemeResult => {
		const own = medians[index] ?? [];
		const rank = ranks[index] ?? null;
		return {
			...sidesOf(own, model, risk),
			...ownRisksOf(theme, scorers, model, risk),
			...positionOf(cells[index] ?? [], model),
			theme,
			criteria: cells[index] ?? [],
			confidence: confidenceOf(theme, judged[index] ?? [], scorers, model),
			rank,
			interval: intervals[index] ?? null,
			withoutOne: riskCriteria(model).flatMap((criterion, place) => {
				const left = without[place]?.[index];
				return left ? [{ criterion, rank: left }] : [];
			}),
			...(lastYear && rank ? { movement: movementOf(theme, rank.rank, lastYear) } : {}),
		};
	});
	return {
		model,
		scorers,
		themes: results.toSorted(byRank),
		seed,
		draws: RANK_DRAWS,
		illustrative: scorers.some((each) => each.illustrative),
		...(lastYear ? { lastYear } : {}),
	};
}

/** The ids of themes that have a rank, highest risk first: the order that the scores recommend. */
export function recommendedOrder({ themes }: ScoreResults): string[] {
	return themes.flatMap(({ rank, theme }) => (rank ? [theme.id] : []));
}

/** Themes and parts of split ones: parts stand for their theme where any of them was scored and the theme was not. */
function themesShown({ themes, scorers }: Scoring): ScoredTheme[] {
	const scored = new Set(scorers.flatMap(({ scores }) => scores.map(({ theme }) => theme)));
	const divided = new Set(
		themes.flatMap((each) => (each.partOf && scored.has(each.id) ? [each.partOf] : [])),
	);
	return themes.filter(({ id, partOf }) => scored.has(id) || (partOf === undefined && !divided.has(id)));
}

function criterionResult(
	theme: ScoredTheme,
	criterion: ScoringModel["criteria"][number],
	scorers: readonly Scorer[],
	suggestions: Suggestions,
): CriterionResult {
	const given = scorers.flatMap((scorer) => {
		const score = scorer.scores.find((each) => each.theme === theme.id && each.criterion === criterion.id);
		return score ? [{ scorer, score }] : [];
	});
	const scores = given.map(({ score }) => score.score);
	const suggestion = criterion.suggest && suggestions.get(theme.id)?.[criterion.suggest];
	return {
		criterion,
		median: medianOfKnown(scores),
		range: spreadOf(scores),
		given,
		...(suggestion ? { suggestion } : {}),
	};
}

/** A model as the statistics know it: criteria of harm and likelihood, scores counted from nought. */
function riskModelOf(model: ScoringModel): RiskModel {
	const criteria = riskCriteria(model).map(({ section, weight }) => ({
		section: section === "likelihood" ? ("likelihood" as const) : ("harm" as const),
		weight,
	}));
	return { criteria, most: model.scale.most, formula: model.formula };
}

function sidesOf(medians: readonly (number | null)[], model: ScoringModel, risk: RiskModel) {
	const { harm, likelihood, risk: value } = riskScore(risk, medians);
	const band = value === null ? undefined : bandOf(model.bands, value);
	return { harm, likelihood, risk: value, ...(band ? { band: band.title } : {}) };
}

function ownRisksOf(
	theme: ScoredTheme,
	scorers: readonly Scorer[],
	model: ScoringModel,
	risk: RiskModel,
): Pick<ThemeResult, "ownRisks" | "spread"> {
	const ownRisks = scorers.map(({ scores }) => {
		const scoreOf = (criterion: string) =>
			scores.find((each) => each.theme === theme.id && each.criterion === criterion)?.score ?? null;
		return riskScore(
			risk,
			riskCriteria(model).map(({ id }) => scoreOf(id)),
		).risk;
	});
	return { ownRisks, spread: spreadOf(ownRisks.filter((each) => each !== null)) };
}

function positionOf(
	cells: readonly CriterionResult[],
	{ grades }: ScoringModel,
): Pick<ThemeResult, "position"> {
	const known = cells.flatMap(({ criterion, median }) =>
		criterion.section === "organisational" && median !== null ? [{ weight: criterion.weight, median }] : [],
	);
	const weight = known.reduce((sum, each) => sum + each.weight, 0);
	if (weight === 0) return {};
	const mean = known.reduce((sum, each) => sum + each.weight * each.median, 0) / weight;
	const grade = bandOf(grades, mean);
	return grade ? { position: { mean, grade: grade.title } } : {};
}

function spreadOf(numbers: readonly number[]): Spread | null {
	return numbers.length === 0 ? null : { least: Math.min(...numbers), most: Math.max(...numbers) };
}

/** Themes of one rank keep the order of the document. */
function byRank(left: ThemeResult, right: ThemeResult): number {
	const place = ({ rank }: ThemeResult) => rank?.rank ?? Number.MAX_SAFE_INTEGER;
	return place(left) - place(right);
}
