import { evidenceBook, type FindingContext, monthsAndWindows } from "#analysis/findings";
import type { WithheldCounts } from "#assessment/disclosure";
import { type Break, breaksTouching, mergedBreaks } from "#evidence/measures";
import type { LoadRecord } from "#evidence/store";
import { done, type Edition, type Outcome, refused } from "#vocabulary";
import { disclosedEvidence } from "./disclose-evidence.ts";
import { gatherEvidence } from "./gather-evidence.ts";
import { type OpenAssessment, openAssessment } from "./open-assessment.ts";
import { openReference } from "./reference.ts";

/** A stage of a long act, for whoever watches. */
export type Progress = (stage: string) => void;

/** An assessment's folder with its evidence put in order, ready for questions. */
export type OpenEvidence = {
	readonly assessment: OpenAssessment;
	/** The shipped breaks that its figures touch, and its own. */
	readonly breaks: readonly Break[];
	readonly context: FindingContext;
	/** The evidence as partners hold it, for what people decided on it; nothing of it may be printed in a public edition. */
	readonly whole: FindingContext;
	readonly loads: readonly LoadRecord[];
	readonly edition: Edition;
	/** What the public edition withholds of the evidence, whichever edition this is. */
	readonly withheld: WithheldCounts;
};

/**
 * Reads an assessment's folder and loads its returns, or says what stands in the way. The edition is chosen here, before
 * anything is computed: of a public one no question is ever answered from a count that it withholds.
 */
export async function openEvidence(
	folder: string,
	progress: Progress,
	now: () => Date,
	edition: Edition = "restricted",
): Promise<Outcome<OpenEvidence>> {
	progress("Reading the assessment");
	const reference = openReference();
	const opened = openAssessment(folder, reference);
	if (!opened.ok) return opened;
	const assessment = opened.value;
	progress(`Loading ${assessment.returns.length} returns`);
	const evidence = await gatherEvidence(assessment, now);
	if (!evidence.ok) return refused(...opened.problems, ...evidence.problems);
	progress("Working out the figures");
	const { settings, areas, measures } = assessment;
	const { loads } = evidence.value;
	const disclosed = disclosedEvidence(assessment, evidence.value.observations);
	const supplied = edition === "public" ? disclosed.observations : evidence.value.observations;
	const windows = [...settings.windows.values()].flatMap(({ period, against }) => [
		period,
		...(against ? [against] : []),
	]);
	const { observations, problems } = monthsAndWindows(supplied, measures.all, windows);
	const breaks = mergedBreaks(breaksTouching(reference.breaks, observations), assessment.breaks);
	const contextOf = (rows: typeof observations): FindingContext => ({
		book: evidenceBook({ observations: rows, measures: measures.all, areas, breaks }),
		ranking: settings.ranking,
		language: settings.language,
		ownArea: settings.area.code,
		steps: assessment.steps,
		...(settings.population ? { population: settings.population } : {}),
	});
	const context = contextOf(observations);
	const whole =
		edition === "public"
			? contextOf(monthsAndWindows(evidence.value.observations, measures.all, windows).observations)
			: context;
	const { withheld } = disclosed;
	return done({ assessment, breaks, context, whole, loads, edition, withheld }, [
		...opened.problems,
		...evidence.problems,
		...problems,
		...(edition === "public" ? disclosed.problems : []),
	]);
}
