import type { Document } from "#document";
import type { LoadRecord } from "#evidence/store";
import { type CompositionInput, composeAssessment } from "#publication/composition";
import { done, type Edition, type Outcome, refused } from "#vocabulary";
import type { OpenAssessment } from "./open-assessment.ts";
import { type OpenEvidence, openEvidence, type Progress } from "./open-evidence.ts";
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
	edition: Edition = "restricted",
): Promise<Outcome<ComposedFolder>> {
	const opened = await openEvidence(folder, progress, now, edition);
	if (!opened.ok) return opened;
	const { assessment, loads } = opened.value;
	const composed = composeEvidence(opened.value);
	const remarks = [...opened.problems, ...composed.problems];
	if (!composed.ok) return refused(...remarks);
	return done({ assessment, document: composed.value, loads }, remarks);
}

/** Puts the document of an assessment together whose evidence has been opened. */
export function composeEvidence(opened: OpenEvidence): Outcome<Document> {
	const input = compositionInput(opened);
	if (!input.ok) return input;
	const composed = composeAssessment(input.value);
	const remarks = [...input.problems, ...composed.problems];
	return composed.ok ? done(composed.value, remarks) : refused(...remarks);
}

/** What a document is put together from, of an assessment whose evidence has been opened. */
export function compositionInput(opened: OpenEvidence): Outcome<CompositionInput> {
	const scored = scoreAssessment(opened);
	if (scored.problems.some(({ stops }) => stops !== "nothing")) return refused(...scored.problems);
	const { assessment, breaks, context, edition, withheld } = opened;
	return done(
		{ ...assessment, breaks, context, edition, withheld, scoring: scored.results },
		scored.problems,
	);
}
