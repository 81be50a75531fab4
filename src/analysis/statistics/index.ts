// Numbers in, numbers out. This door names what other rooms may use.

// Control charts
export { type Assurance, assuranceOf } from "./control-charts/assurance.ts";
export { type ChartReason, chooseChart, type MeasureNature } from "./control-charts/chart-choice.ts";
export { type ChartKind, chartKinds } from "./control-charts/chart-kind.ts";
export { type ChartChoice, type NoLimitsReason, POINTS_FOR_FIRM_LIMITS } from "./control-charts/choice.ts";
export {
	type ChartInput,
	type ChartPoint,
	type ChartSegment,
	type ControlChart,
	controlChart,
	type LatestPoint,
} from "./control-charts/control-chart.ts";
export { dispersionOfCounts } from "./control-charts/count.ts";
export { type CusumChart, type CusumInput, type CusumPoint, cusumChart } from "./control-charts/cusum.ts";
export { deviationBias } from "./control-charts/deviation-individuals.ts";
export { type EwmaChart, type EwmaInput, type EwmaPoint, ewmaChart } from "./control-charts/ewma.ts";
export { type LimitFactor, limitFactors } from "./control-charts/limit-factor.ts";
export type { LimitLine } from "./control-charts/limit-line.ts";
export { type MeanMovingRange, meanMovingRange, movingRanges } from "./control-charts/moving-range.ts";
export { perDay } from "./control-charts/per-day.ts";
export {
	type ChartPolarity,
	judgeDirections,
	type PointJudgement,
} from "./control-charts/polarity-judgement.ts";
export { medianOfKnown } from "./control-charts/run.ts";
export {
	type Rule,
	type RuleSet,
	type RuleSetName,
	type RunLengths,
	ruleSets,
	ruleSetWithLengths,
} from "./rule-sets/rule-set.ts";
export type { Direction, RuleName, Signal } from "./rule-sets/signal.ts";
export type { UnusualRuns } from "./rule-sets/unusual-runs.ts";

// Step changes, season and outlook
export type { MonthlySeries } from "./season/month.ts";
export { monthIndex, POINTS_FOR_SEASON, type Season, seasonallyAdjusted } from "./season/month-index.ts";
export { type ExpectedRange, type Outlook, outlook } from "./season/outlook.ts";
export {
	proposeSteps,
	type StepLevel,
	type StepProposal,
	type StepSearch,
} from "./step-changes/propose-steps.ts";
export { type StepDecision, type StepLogEntry, stepLog } from "./step-changes/step-log.ts";
export { successiveDispersion } from "./step-changes/successive-dispersion.ts";

// --- Rates, comparisons, ranks, place, harm, additivity ---

export { type CellChange, likelyRepairs, type Repair } from "./additivity/repair.ts";
export { type Cells, checkSums, type Sum, type SumCheck } from "./additivity/sum-check.ts";
export {
	type CellContradiction,
	cellId,
	type LinkedSums,
	type SameRow,
	type SumRow,
	type SumTable,
	tableSums,
} from "./additivity/table-sums.ts";
export { roundHalfAwayFromZero, roundRatio } from "./comparisons/decimal.ts";
export { type ETest, eTest } from "./comparisons/e-test.ts";
export {
	type ChangeOfEvents,
	type EvidenceOfChange,
	evidenceOfChange,
} from "./comparisons/evidence-of-change.ts";
export { type EventsOfBase, newcombeDifference, type ShareDifference } from "./comparisons/newcombe.ts";
export { type OneCountTest, oneCountTest } from "./comparisons/one-count-test.ts";
export {
	dispersionOfMonths,
	type MonthDispersion,
	type MonthPair,
	type OverDispersedChange,
	overDispersedChange,
} from "./comparisons/over-dispersed-change.ts";
export {
	leastBaseForPerCent,
	type PercentChange,
	type PointChange,
	percentChange,
	pointChange,
} from "./comparisons/per-cent-change.ts";
export { type TwoCounts, type TwoCountTest, twoCountTest } from "./comparisons/two-count-test.ts";
export { type CountAndPopulation, type TwoRateTest, twoRateTest } from "./comparisons/two-rate-test.ts";
export { ConfidenceOutOfRange, type Interval, innerConfidence, outerConfidence } from "./confidence.ts";
export { binomialAtLeast, binomialAtMost, binomialQuantile } from "./distributions/binomial.ts";
export { chiSquareUpperTail } from "./distributions/gamma.ts";
export { chiSquareQuantile } from "./distributions/gamma-quantile.ts";
export { normalLowerTail, normalQuantile, normalUpperTail } from "./distributions/normal.ts";
export { poissonAtLeast, poissonAtMost } from "./distributions/poisson.ts";
export {
	type CohortChange,
	type CohortMember,
	type CostSum,
	cohortChange,
	costOfCrime,
	type UnitCosts,
} from "./harm/cost.ts";
export {
	type CategoryHarm,
	type HarmCategory,
	type HarmSum,
	type HarmWeights,
	weightedHarm,
} from "./harm/weighted-harm.ts";
export {
	type NotComputable,
	type NotComputableReason,
	notComputable,
	notComputableReasons,
} from "./not-computable.ts";
export { type AoristicShares, aoristicShares, type TimeSpan } from "./place/aoristic.ts";
export { type Concentration, concentration, type LorenzPoint } from "./place/concentration.ts";
export {
	type AdjustmentScope,
	type GiStar,
	type HotSpots,
	hotSpotLevel,
	hotSpots,
} from "./place/gi-star.ts";
export { type GridCell, gridHotSpots } from "./place/grid-hot-spots.ts";
export { type LeaguePlace, type LeagueRow, leagueTable } from "./place/league-table.ts";
export { type LocationQuotient, locationQuotient, type PlaceCounts } from "./place/location-quotient.ts";
export {
	type NearRepeat,
	type NearRepeatCell,
	type NearRepeatInput,
	nearRepeat,
	type PlacedEvent,
} from "./place/near-repeat.ts";
export { adjustP, type PAdjustment, pAdjustments } from "./place/p-adjustment.ts";
export { type Case, type RepeatRate, repeatRate } from "./place/repeat-rate.ts";
export { type Random, seededRandom, shuffled } from "./place/seeded-random.ts";
export { type CompetitionRank, competitionRanks, type RankDirection } from "./ranks/competition-ranks.ts";
export {
	type MediantCheck,
	type MediantPart,
	mediantCheck,
	mediantTolerance,
	type PrintedRate,
} from "./ranks/mediant-check.ts";
export { type RollingWindow, rollingSums, type Weighted, weightedMean } from "./ranks/rolling-sums.ts";
export { byarLimits } from "./rates/byar.ts";
export { countLimits } from "./rates/count-limits.ts";
export { crudeRate, impliedPopulation, type Rate } from "./rates/crude-rate.ts";
export { exactPoissonLimits } from "./rates/exact-poisson-limits.ts";
export type { Taming } from "./rates/extremes.ts";
export { type FunnelAxis, funnelAxis, funnelPoints } from "./rates/funnel-axis.ts";
export type { AreaLimits, LimitRule } from "./rates/funnel-limits.ts";
export type { FunnelScale } from "./rates/funnel-scale.ts";
export {
	type OverDispersedFunnel,
	type OverDispersedPosition,
	overDispersedFunnel,
} from "./rates/over-dispersed-funnel.ts";
export {
	type Peer,
	type PeerComparison,
	type PeerPosition,
	peerComparison,
} from "./rates/peer-comparison.ts";
export {
	type FunnelArea,
	type FunnelLimit,
	type FunnelPosition,
	type FunnelVerdict,
	type PoissonFunnel,
	poissonFunnel,
	poissonFunnelLimit,
} from "./rates/poisson-funnel.ts";
export { proportionFunnelLimit, type ShareLimits } from "./rates/proportion-funnel.ts";
export { type FirstGroup, type QuantileGroups, quantileGroups } from "./rates/quantile-groups.ts";
export {
	type DirectlyStandardisedRate,
	directlyStandardisedRate,
	indirectlyStandardisedRate,
	type ReferenceStratum,
	type StandardisedRatio,
	type StandardStratum,
	type Stratum,
	standardisedRatio,
} from "./rates/standardised.ts";
export { type Share, wilson } from "./rates/wilson.ts";
export { percentileBands } from "./scores/percentile-band.ts";
export { RANK_DRAWS, type RankInterval, rankIntervals, type ScoreRange } from "./scores/rank-interval.ts";
export { riskRanks, riskRanksWithoutOne } from "./scores/risk-ranks.ts";
export {
	type CriterionScores,
	RISK_FORMULAS,
	type RiskCriterion,
	type RiskFormula,
	type RiskModel,
	type RiskScore,
	type RiskSection,
	riskCeiling,
	riskScore,
} from "./scores/risk-score.ts";

// --- end of rates, comparisons, ranks, place, harm, additivity ---
