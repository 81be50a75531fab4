export {
	DECISIONS,
	type Decision,
	PRIORITY_LISTS,
	type Priority,
	type PriorityList,
	prioritiesIn,
	REASONS,
	type ReasonKind,
	STANDINGS,
	type Standing,
} from "./priority.ts";
export { readPriorities } from "./read-priorities.ts";
