import { existsSync } from "node:fs";
import { join } from "node:path";
import { type AskedReturn, readAskedReturns } from "#assessment/settings";
import { type Outcome, type Problem, refused } from "#vocabulary";
import { readStructure } from "../folder-reading.ts";
import type { OpenAssessment } from "../open-assessment.ts";

/** The file of an assessment that says which figures are counted from a workspace. */
const EVIDENCE_FILE = "evidence.yaml";

/** Reads which figures an assessment wants counted. */
export function evidencePlan(assessment: OpenAssessment): Outcome<readonly AskedReturn[]> {
	const { folder, areas, measures, trees, settings } = assessment;
	if (!existsSync(join(folder, EVIDENCE_FILE))) return refused(planMissing());
	const known = {
		areas,
		measures: new Set<string>(measures.all.map(({ id }) => id)),
		trees,
		windows: settings.windows,
		groups: settings.groups,
	};
	return readStructure(folder, EVIDENCE_FILE, (located) => readAskedReturns(located, known));
}

function planMissing(): Problem {
	return {
		code: "evidence-plan-missing",
		stops: "document",
		at: { file: EVIDENCE_FILE },
		says: "Nothing says which figures of this assessment are counted from a workspace.",
		wanted: "a file evidence.yaml with measures, areas and periods",
		next: "Write it; docs/how-to/fill-returns-from-a-workspace.md shows how.",
	};
}
