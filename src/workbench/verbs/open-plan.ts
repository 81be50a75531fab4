import { emptyPlan, type KnownToPlan, type Plan, type Plans, readPlan } from "#assessment/plan";
import { done, type Outcome, refused } from "#vocabulary";
import { readStructure } from "./folder-reading.ts";

/** Reads this year's plan and last year's of an assessment's folder. */
export function openPlans(folder: string, known: KnownToPlan): Outcome<Plans> {
	const thisYear = openPlan(folder, "plan.yaml", known);
	const lastYear = openPlan(folder, "plan-last-year.yaml", known);
	const problems = [...thisYear.problems, ...lastYear.problems];
	if (!thisYear.ok || !lastYear.ok) return refused(...problems);
	return done({ thisYear: thisYear.value, lastYear: lastYear.value }, problems);
}

function openPlan(folder: string, file: string, known: KnownToPlan): Outcome<Plan> {
	return readStructure(folder, file, (located) => readPlan(located, known), emptyPlan(file));
}
