export type { Break } from "./break.ts";
export { breaksTouching, mergedBreaks } from "./break-register.ts";
export { type MeasureCatalogue, measureCatalogue, treeProblems } from "./catalogue.ts";
export type { Measure } from "./measure.ts";
export type {
	Observation,
	StatedChange,
	StatedGap,
	StatedGrade,
	StatedRank,
	StatedValue,
} from "./observation.ts";
export { readBreaks } from "./read-breaks.ts";
export { readMeasures } from "./read-measures.ts";
export { readSteps } from "./read-steps.ts";
export { readTree } from "./read-tree.ts";
export type { Series, SeriesPoint } from "./series.ts";
export type { AcceptedStep } from "./step.ts";
