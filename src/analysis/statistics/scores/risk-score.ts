/** The two sides of a risk. Organisational position is no part of it: it is a grade beside the score. */
export type RiskSection = "harm" | "likelihood";

/** One criterion of a model, as far as arithmetic goes. Weights are relative: 2 counts twice as much as 1. */
export type RiskCriterion = { readonly section: RiskSection; readonly weight: number };

/** How a risk follows from its two sides. */
export const RISK_FORMULAS = ["harm times likelihood", "impact times likelihood", "harm alone"] as const;

export type RiskFormula = (typeof RISK_FORMULAS)[number];

/** A model as numbers: its criteria, the highest score of its scale, and its formula. */
export type RiskModel = {
	readonly criteria: readonly RiskCriterion[];
	readonly most: number;
	readonly formula: RiskFormula;
};

/** A score for each criterion in order; null where there is none. */
export type CriterionScores = readonly (number | null)[];

/** Harm, likelihood and risk, unrounded; null where a side has no score at all, and `without` names that side. */
export type RiskScore = {
	readonly kind: "risk score";
	readonly harm: number | null;
	readonly likelihood: number | null;
	readonly risk: number | null;
	readonly without: readonly RiskSection[];
};

/**
 * The risk of one theme from its scores.
 *
 * Each side is the weighted mean of its criteria. A criterion without a score is left out together with its weight,
 * so that it counts neither as nought nor as average. With "harm times likelihood" both sides run from 0 to 100 and
 * so does their product divided by 100; with "impact times likelihood" both stay on the scale of the scores; with
 * "harm alone" likelihood is worked out and does not count.
 *
 * @param model weights not below nought; `most` above nought
 * @example
 * riskScore({ criteria: [{ section: "harm", weight: 3 }, { section: "harm", weight: 1 }, { section: "likelihood", weight: 1 }], most: 4, formula: "harm times likelihood" }, [4, 2, 2]).risk // => 43.75
 */
export function riskScore(model: RiskModel, scores: CriterionScores): RiskScore {
	const harm = sideOf("harm", model, scores);
	const likelihood = sideOf("likelihood", model, scores);
	const without: RiskSection[] = [];
	if (harm === null) without.push("harm");
	if (likelihood === null && model.formula !== "harm alone") without.push("likelihood");
	return { kind: "risk score", harm, likelihood, risk: riskOf(model.formula, harm, likelihood), without };
}

/**
 * The highest that one side of a model can be, and the highest risk.
 *
 * @example
 * riskCeiling({ criteria: [], most: 4, formula: "impact times likelihood" }) // => { side: 4, risk: 16 }
 */
export function riskCeiling({ most, formula }: RiskModel): { readonly side: number; readonly risk: number } {
	return formula === "impact times likelihood" ? { side: most, risk: most * most } : { side: 100, risk: 100 };
}

function sideOf(section: RiskSection, model: RiskModel, scores: CriterionScores): number | null {
	let total = 0;
	let weights = 0;
	for (const [index, criterion] of model.criteria.entries()) {
		const score = scores[index] ?? null;
		if (criterion.section !== section || score === null) continue;
		total += criterion.weight * score;
		weights += criterion.weight;
	}
	if (weights === 0) return null;
	return (total / weights / model.most) * riskCeiling(model).side;
}

function riskOf(formula: RiskFormula, harm: number | null, likelihood: number | null): number | null {
	if (formula === "harm alone") return harm;
	if (harm === null || likelihood === null) return null;
	return formula === "harm times likelihood" ? (harm * likelihood) / 100 : harm * likelihood;
}
