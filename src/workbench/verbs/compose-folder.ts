import { evidenceBook } from "#analysis/findings";
import type { Document } from "#document";
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
	const opened = openAssessment(folder, openReference());
	if (!opened.ok) return opened;
	const assessment = opened.value;
	progress(`Loading ${assessment.returns.length} returns`);
	const evidence = await gatherEvidence(assessment, now);
	if (!evidence.ok) return evidence;
	progress("Working out the figures");
	const { settings, areas, measures, breaks } = assessment;
	const book = evidenceBook({
		observations: evidence.value.observations,
		measures: measures.all,
		areas,
		breaks,
	});
	const composed = composeAssessment({
		...assessment,
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
