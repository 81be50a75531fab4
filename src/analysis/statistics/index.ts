// Numbers in, numbers out. This door names what other rooms may use.

// Control charts
export { type Assurance, assuranceOf } from "./control-charts/assurance.ts";
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
export { deviationBias } from "./control-charts/deviation-individuals.ts";
export { type LimitFactor, limitFactors } from "./control-charts/limit-factor.ts";
export type { LimitLine } from "./control-charts/limit-line.ts";
export { type MeanMovingRange, meanMovingRange, movingRanges } from "./control-charts/moving-range.ts";
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
