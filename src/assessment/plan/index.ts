export {
	type Action,
	type Plan,
	type Plans,
	type ProgressNote,
	type Step,
	type SuccessMeasure,
	TARGETS,
	type TargetKind,
} from "./plan.ts";
export { planProblems } from "./plan-problems.ts";
export {
	ACTION_STATES,
	type ActionState,
	byPriority,
	isDone,
	type Progress,
	progressOf,
	stateOf,
	stepsDone,
} from "./plan-progress.ts";
export { emptyPlan, type KnownToPlan, readPlan } from "./read-plan.ts";
export { type SuccessResult, successOf } from "./success.ts";
