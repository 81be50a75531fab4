import { evidenceBook } from "#analysis/findings";
import type { Document } from "#document";
import { breaksTouching, mergedBreaks } from "#evidence/measures";
import type { LoadRecord } from "#evidence/store";
import { composeAssessment } from "#publication/composition";
import { done, type Outcome, refused } from "#vocabulary";
import { gatherEvidence } from "./gather-evidence.ts";
import { type OpenAssessment, openAssessment } from "./open-assessment.ts";
import { openReference } from "./reference.ts";

/** A stage of a long act, for whoever watches. */
export type Progress = (stage: string) => void;

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
	progress("Reading the assessment");
	const reference = openReference();
	const opened = openAssessment(folder, reference);
	if (!opened.ok) return opened;
	const assessment = opened.value;
	progress(`Loading ${assessment.returns.length} returns`);
	const evidence = await gatherEvidence(assessment, now);
	if (!evidence.ok) return evidence;
	progress("Working out the figures");
	const { settings, areas, measures } = assessment;
	const { observations } = evidence.value;
	const shipped = breaksTouching(reference.breaks, observations);
	const breaks = mergedBreaks(shipped, assessment.breaks);
	const book = evidenceBook({
		observations,
		measures: measures.all,
		areas,
		breaks,
	});
	const composed = composeAssessment({
		...assessment,
		breaks,
		context: {
			book,
			ranking: settings.ranking,
			language: settings.language,
			ownArea: settings.area.code,
			...(settings.population ? { population: settings.population } : {}),
		},
	});
	const remarks = [...opened.problems, ...evidence.problems, ...composed.problems];
	if (!composed.ok) return refused(...remarks);
	return done({ assessment, document: composed.value, loads: evidence.value.loads }, remarks);
}
