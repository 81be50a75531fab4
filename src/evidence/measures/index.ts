export type { Break } from "./break.ts";
export type { Measure } from "./measure.ts";
export type {
	Observation,
	StatedChange,
	StatedGap,
	StatedGrade,
	StatedRank,
	StatedValue,
} from "./observation.ts";
export type { Series, SeriesPoint } from "./series.ts";
