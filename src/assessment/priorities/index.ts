export { alignmentProblems, type ObjectiveList, readAlignment } from "./alignment.ts";
export {
	type CountyTheme,
	countyThemes,
	type DistrictPriorities,
	type SharedName,
} from "./county/county-themes.ts";
export { readSharedNames } from "./county/read-shared-names.ts";
export { decision, REASON_ENTRIES, reason, standing } from "./decision-schema.ts";
export { comparedOrder, type OrderPlace, orderProblems } from "./order-partings.ts";
export {
	type Alignment,
	DECISIONS,
	type Decision,
	PRIORITY_LISTS,
	type Priority,
	type PriorityList,
	type PriorityPlaces,
	prioritiesIn,
	REASONS,
	type Reason,
	type ReasonKind,
	reasonKinds,
	STANDINGS,
	type Standing,
} from "./priority.ts";
export { readPriorities } from "./read-priorities.ts";
