import type { Document } from "#document";
import type { LoadRecord } from "#evidence/store";
import { composeAssessment } from "#publication/composition";
import { done, type Outcome, refused } from "#vocabulary";
import type { OpenAssessment } from "./open-assessment.ts";
import { openEvidence, type Progress } from "./open-evidence.ts";
import { scoreAssessment } from "./score/score-assessment.ts";

export type { Progress } from "./open-evidence.ts";

/** An assessment's folder with its document put together. */
export type ComposedFolder = {
	readonly assessment: OpenAssessment;
	readonly document: Document;
	readonly loads: readonly LoadRecord[];
};

/** Reads an assessment's folder, loads its returns and puts its document together; or says what stands in the way. */
export async function composeFolder(
	folder: string,
	progress: Progress,
	now: () => Date,
): Promise<Outcome<ComposedFolder>> {
	const opened = await openEvidence(folder, progress, now);
	if (!opened.ok) return opened;
	const { assessment, breaks, context, loads } = opened.value;
	const scored = scoreAssessment(opened.value);
	if (!scored.ok) return refused(...opened.problems, ...scored.problems);
	const scoring = scored.value.results;
	const composed = composeAssessment({ ...assessment, breaks, context, scoring });
	const remarks = [...opened.problems, ...scored.problems, ...composed.problems];
	if (!composed.ok) return refused(...remarks);
	return done({ assessment, document: composed.value, loads }, remarks);
}
