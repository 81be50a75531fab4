import { type Outcome, type Problem, refused, shown } from "#vocabulary";
import { inTurn } from "../chain/turn.ts";
import { type SaveOutcome, saveInTurn } from "../documents/save-document.ts";
import type { Workspace } from "../workspace.ts";

/** One scorer's file as it is to be kept: `scoring/<scorer>.yaml` of the assessment's folder. */
export type ScoresRequest = {
	readonly assessment: string;
	/** The name of the file without folder and ending. */
	readonly scorer: string;
	readonly text: string;
	/** The revision that the scorer had before them; nought for the first. */
	readonly basedOn: number;
	readonly who: string;
	readonly reason: string;
	/** Reads the file as the scoring room does; what it refuses is not kept. */
	readonly read: (text: string, path: string) => Outcome<unknown>;
};

const SCORER = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Files beside the scorers' own in the same folder. */
const OTHERS = new Set(["model", "last-year"]);

/** Where the scores of a scorer are kept. */
export function scoresPath(scorer: string): string {
	return `scoring/${scorer}.yaml`;
}

/** Keeps the scores of one scorer as the next revision of their file. */
export async function giveScores(
	workspace: Workspace,
	request: ScoresRequest,
): Promise<Outcome<SaveOutcome>> {
	const { scorer, text } = request;
	if (!SCORER.test(scorer) || OTHERS.has(scorer)) return refused(scorerUnfit(scorer));
	const path = scoresPath(scorer);
	const read = request.read(text, path);
	if (!read.ok) return read;
	const save = { ...request, path, bytes: Buffer.from(text) };
	return inTurn(workspace, request.who, (turn) => saveInTurn(turn, save, "scored", "scored"));
}

function scorerUnfit(scorer: string): Problem {
	return {
		code: "scorer-unfit",
		stops: "document",
		at: { file: "scoring" },
		says: "No file of scores can have this name.",
		found: shown(scorer),
		wanted: "small letters, digits and hyphens, such as public-health",
		next: "Give the scorer another short name.",
	};
}
