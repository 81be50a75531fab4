import type { Priority } from "#assessment/priorities";
import type { Problem } from "#vocabulary";
import { mattersOf, type ReadinessMatter } from "./matter.ts";

/** Priorities of which nobody has decided what becomes of them. */
export function decisionMatters(priorities: readonly Priority[]): ReadinessMatter[] {
	return mattersOf("decisions", priorities.filter(({ decision }) => decision === "undecided").map(undecided));
}

function undecided({ title, at }: Priority): Problem {
	return {
		code: "decision-missing",
		stops: "nothing",
		at: at.decision,
		says: `Nobody has decided what becomes of “${title}” this year.`,
		wanted: "this-year, decision and reason",
		next: "Decide it, and write it into priorities.yaml and into the head of the theme.",
	};
}
