import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scorerTemplate } from "#assessment/scoring";
import { done, type Outcome, type Problem, refused, shown } from "#vocabulary";
import { openEvidence, type Progress } from "../open-evidence.ts";
import { SCORING_FOLDER } from "../open-scoring.ts";
import { scoreAssessment } from "./score-assessment.ts";
import { type ScoreReport, scoreReport } from "./score-report.ts";

/** What the verbs of scoring need: the folder, and the world. */
export type ScoreRequest = {
	readonly folder: string;
	readonly progress: Progress;
	readonly now: () => Date;
};

/** Works out the scores of an assessment's folder, beside what its evidence suggests. */
export async function scoreFolder({ folder, progress, now }: ScoreRequest): Promise<Outcome<ScoreReport>> {
	const opened = await openEvidence(folder, progress, now);
	if (!opened.ok) return opened;
	const { results, problems } = scoreAssessment(opened.value);
	if (results.scorers.length === 0) return refused(noScorers());
	return done(scoreReport(results), [...opened.problems, ...problems]);
}

/** Writes an empty file for one scorer, with themes, criteria and suggestions; a file that is there is left alone. */
export async function writeScorerFile(
	name: string,
	{ folder, progress, now }: ScoreRequest,
): Promise<Outcome<{ readonly file: string }>> {
	const file = `${SCORING_FOLDER}/${fileNameOf(name)}`;
	if (fileNameOf(name) === ".yaml") return refused(nameless(name));
	if (existsSync(join(folder, file))) return refused(alreadyThere(file));
	const opened = await openEvidence(folder, progress, now);
	if (!opened.ok) return opened;
	const { assessment } = opened.value;
	const { suggestions } = scoreAssessment(opened.value);
	const today = now().toISOString().slice(0, 10);
	const text = scorerTemplate(assessment.scoring, suggestions, name.trim(), today);
	mkdirSync(join(folder, SCORING_FOLDER), { recursive: true });
	// "wx" refuses a file that came to be in the meantime: nobody's scores are ever overwritten.
	writeFileSync(join(folder, file), text, { flag: "wx" });
	return done({ file }, opened.problems);
}

/** `Jane O’Neill` becomes `jane-o-neill.yaml`. */
function fileNameOf(name: string): string {
	const plain = name
		.normalize("NFD")
		.replaceAll(/\p{M}/gu, "")
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, "-")
		.replaceAll(/^-|-$/g, "");
	return `${plain}.yaml`;
}

function noScorers(): Problem {
	return {
		code: "scores-missing",
		stops: "document",
		at: { file: SCORING_FOLDER },
		says: "Nobody has scored yet.",
		wanted: "a file for each scorer, such as scoring/police.yaml",
		next: "Make an empty one for each scorer with --template NAME, and let each fill it in alone.",
	};
}

function nameless(name: string): Problem {
	return {
		code: "scorer-nameless",
		stops: "document",
		at: { file: SCORING_FOLDER },
		says: "No file can be named after this scorer.",
		found: shown(name),
		wanted: "a name with letters, such as “Police”",
		next: "Give another name.",
	};
}

function alreadyThere(file: string): Problem {
	return {
		code: "scorer-file-there",
		stops: "document",
		at: { file },
		says: "This file is there already, and nobody’s scores are overwritten.",
		next: "Go on in this file, or give the scorer another name.",
	};
}
