import { type Day, describeDay, type Problem } from "#vocabulary";
import type { Plan } from "./plan.ts";
import { stateOf } from "./plan-progress.ts";

/**
 * What a plan still lacks before it can be published, and which of its actions are overdue on the assessment's date.
 * None of it stops a draft.
 */
export function planProblems({ actions }: Plan, on: Day): Problem[] {
	return actions.flatMap((action) => [
		...(action.success ? [] : [lacks(action.at, action.title, "measure of success", "success")]),
		...(action.due ? [] : [lacks(action.at, action.title, "due date", "due")]),
		...(stateOf(action, on) === "late" && action.due
			? [overdue(action.at, action.title, action.due, on)]
			: []),
	]);
}

function lacks(at: Problem["at"], title: string, what: string, entry: string): Problem {
	return {
		code: "action-incomplete",
		stops: "nothing",
		at,
		says: `The action “${title}” has no ${what}.`,
		next: `Add “${entry}” to it.`,
	};
}

function overdue(at: Problem["at"], title: string, due: Day, on: Day): Problem {
	return {
		code: "action-overdue",
		stops: "nothing",
		at,
		says: `The action “${title}” was due and is not done.`,
		found: `due on ${describeDay(due)}`,
		wanted: `all its steps done by ${describeDay(on)}`,
		next: "Mark the steps that were done, or agree a new date and say so under progress.",
	};
}
