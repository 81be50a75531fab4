import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Observation } from "#evidence/measures";
import { mappingFor } from "#evidence/sources";
import { type FileOutcome, type LoadRecord, openStore } from "#evidence/store";
import { done, type Outcome, type Problem, refused } from "#vocabulary";
import type { OpenAssessment } from "./open-assessment.ts";

/** What an assessment's returns gave. */
export type Evidence = {
	readonly observations: readonly Observation[];
	readonly loads: readonly LoadRecord[];
};

/** Name of the folder, beside the files of an assessment, in which what was computed from them is kept. It may be deleted at any time. */
export const CACHE_FOLDER = ".bellwether";

/**
 * Loads the returns of an assessment into its cache, where they are not held yet, and gives back what they state. A
 * return that is refused stops the document: a table with half of its rows would be worse than none.
 */
export async function gatherEvidence(
	assessment: OpenAssessment,
	now: () => Date,
): Promise<Outcome<Evidence>> {
	const cache = join(assessment.folder, CACHE_FOLDER);
	mkdirSync(cache, { recursive: true });
	const store = await openStore(cache, { now });
	try {
		const known = { measures: assessment.measures.all, areas: assessment.areas };
		const outcomes: FileOutcome[] = [];
		for (const name of assessment.returns) {
			const bytes = readFileSync(join(assessment.folder, "returns", name));
			const mapping = mappingFor(name, assessment.mappings);
			const file = { name: `returns/${name}`, bytes, ...(mapping && { mapping }) };
			outcomes.push(await store.loadReturn(file, known));
		}
		const problems = outcomes.flatMap(problemsOf);
		if (outcomes.some((outcome) => outcome.status === "refused")) return refused(...problems);
		const loads = outcomes.flatMap((outcome) => (outcome.status === "refused" ? [] : [outcome.load]));
		const held = await store.observations({ loads: loads.map((load) => load.id) });
		const observations = held.toSorted(byPlace);
		return done({ observations, loads }, problems);
	} finally {
		store.close();
	}
}

function problemsOf(outcome: FileOutcome): readonly Problem[] {
	return outcome.status === "refused" ? outcome.problems : outcome.load.problems;
}

/** By file and row: where two returns state one cell, the same is named whatever was loaded last. */
function byPlace(left: Observation, right: Observation): number {
	if (left.at.file !== right.at.file) return left.at.file < right.at.file ? -1 : 1;
	return (left.at.row ?? 0) - (right.at.row ?? 0);
}
