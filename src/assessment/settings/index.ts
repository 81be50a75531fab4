export type { AskedReturn } from "./asked-return.ts";
export { type Briefing, type BriefingPart, readBriefing } from "./briefing.ts";
export { type KnownToReturns, readAskedReturns } from "./read-asked-returns.ts";
export { type HarmWeightsFile, readHarmWeights } from "./read-harm-weights.ts";
export { type KnownToSettings, readSettings } from "./read-settings.ts";
export {
	APPENDICES,
	type AppendixKind,
	type AssessmentSettings,
	type Check,
	type Contact,
	type DocumentPart,
	type NamedWindow,
} from "./settings.ts";
