import type { Day } from "#vocabulary";
import type { Action, Step } from "./plan.ts";

/** Where an action stands on a day, with the words for a column. An action is in one state only: late comes before others. */
export const ACTION_STATES = {
	done: "Done",
	"under way": "Under way",
	"not begun": "Not begun",
	late: "Late",
} as const;

export type ActionState = keyof typeof ACTION_STATES;

/** Whether a step was done by the end of a day. */
export function isDone({ done }: Step, on: Day): boolean {
	return done === true || (done !== undefined && done <= on);
}

/** How many steps of an action were done by the end of a day. */
export function stepsDone({ steps }: Action, on: Day): number {
	return steps.filter((step) => isDone(step, on)).length;
}

/**
 * Where an action stands on a day, which is the assessment's own date and never today: done when all its steps are;
 * otherwise late when its due date has passed; otherwise under way when a step is done or a note was made by then.
 */
export function stateOf(action: Action, on: Day): ActionState {
	const finished = stepsDone(action, on);
	if (finished === action.steps.length) return "done";
	if (action.due !== undefined && action.due < on) return "late";
	const noted = action.progress.some(({ date }) => date <= on);
	return finished > 0 || noted ? "under way" : "not begun";
}

/** How many actions are in each state, and how many there are. */
export type Progress = Readonly<Record<ActionState, number>> & { readonly total: number };

/**
 * How far actions have come by a day.
 *
 * @example
 * progressOf([], "2017-01-27").total // => 0
 */
export function progressOf(actions: readonly Action[], on: Day): Progress {
	const counts: Record<ActionState, number> = { done: 0, "under way": 0, "not begun": 0, late: 0 };
	for (const action of actions) counts[stateOf(action, on)] += 1;
	return { ...counts, total: actions.length };
}

/** Actions by the priority that they serve, in the order in which the plan first names each. */
export function byPriority(actions: readonly Action[]): ReadonlyMap<string, readonly Action[]> {
	return Map.groupBy(actions, ({ priority }) => priority);
}
