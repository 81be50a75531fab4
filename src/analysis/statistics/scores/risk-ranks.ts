import { type CompetitionRank, competitionRanks } from "../ranks/competition-ranks.ts";
import { type CriterionScores, type RiskModel, riskScore } from "./risk-score.ts";

/** Risks that agree to this many places are one risk: what parts them is the noise of binary fractions. */
const PLACES_THAT_PART = 9;

/**
 * The rank of each theme by its risk, highest first; equal risks share a rank. Null for a theme without a risk.
 *
 * @example
 * riskRanks({ criteria: [{ section: "harm", weight: 1 }], most: 4, formula: "harm alone" }, [[1], [3], [3], [null]]).map((place) => place?.label) // => ["3", "1=", "1=", undefined]
 */
export function riskRanks(model: RiskModel, themes: readonly CriterionScores[]): (CompetitionRank | null)[] {
	const values = themes.map((scores) => riskScore(model, scores).risk);
	return competitionRanks({ values, direction: "highest first", places: PLACES_THAT_PART });
}

/**
 * The ranks that themes would have without one criterion, for each criterion in order; null for a criterion that is
 * the only one of its side with a weight, since there is no risk without it.
 *
 * @example
 * riskRanksWithoutOne({ criteria: [{ section: "harm", weight: 1 }, { section: "harm", weight: 1 }], most: 4, formula: "harm alone" }, [[4, 1], [2, 2]]).map((ranks) => ranks?.map((place) => place?.rank)) // => [[2, 1], [1, 2]]
 */
export function riskRanksWithoutOne(
	model: RiskModel,
	themes: readonly CriterionScores[],
): ((CompetitionRank | null)[] | null)[] {
	return model.criteria.map((dropped, index) => {
		const others = model.criteria.filter(
			(each, other) => other !== index && each.section === dropped.section && each.weight > 0,
		);
		if (others.length === 0) return null;
		const criteria = model.criteria.toSpliced(index, 1);
		return riskRanks(
			{ ...model, criteria },
			themes.map((scores) => scores.toSpliced(index, 1)),
		);
	});
}
