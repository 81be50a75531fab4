import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import type { Priority } from "#assessment/priorities";
import {
	type LastYear,
	readLastYear,
	readScorer,
	readScoringModel,
	type ScoredTheme,
	type Scorer,
	type Scoring,
	type ScoringModel,
	scorersTwice,
} from "#assessment/scoring";
import type { Prose } from "#publication/composition";
import { done, type Outcome, type Problem, refused } from "#vocabulary";
import { filesBelow, readStructure } from "./folder-reading.ts";
import { projectRoot } from "./project-root.ts";

/** The folder of an assessment in which its model and its scorers' files stand. */
export const SCORING_FOLDER = "scoring";

/** The model that is used where an assessment names none. */
const USUAL_MODEL = "morile-style";

const SHIPPED_MODELS = "reference/scoring";
const MODEL = "model.yaml";
const LAST_YEAR = "last-year.yaml";

/** Reads the files below `scoring/`: the model, each scorer's file and last year's ranks. All of them are tried. */
export function openScoring(
	folder: string,
	prose: ReadonlyMap<string, Prose>,
	priorities: readonly Priority[],
): Outcome<Scoring> {
	const themes = scoredThemes(prose, priorities);
	const ids = new Set(themes.map(({ id }) => id));
	const model = openModel(folder);
	if (!model.ok) return model;
	const problems: Problem[] = [...model.problems];
	const scorers: Scorer[] = [];
	for (const name of scorerFiles(folder)) {
		const id = basename(name, ".yaml");
		const scorer = readStructure(folder, name, (located) =>
			readScorer(located, id, { model: model.value, themes: ids }),
		);
		problems.push(...scorer.problems);
		if (scorer.ok) scorers.push(scorer.value);
	}
	problems.push(...scorersTwice(scorers));
	const lastYear = openLastYear(folder, ids);
	problems.push(...lastYear.problems);
	if (!lastYear.ok || problems.some(({ stops }) => stops !== "nothing")) return refused(...problems);
	return done(
		{ model: model.value, scorers, themes, ...(lastYear.value ? { lastYear: lastYear.value } : {}) },
		problems,
	);
}

/** The models that ship with the program. A fault in one is a fault of the program, and thrown. */
function shippedModels(): ScoringModel[] {
	return filesBelow(join(projectRoot(), SHIPPED_MODELS), ".yaml").map((name) => {
		const path = `${SHIPPED_MODELS}/${name}`;
		const model = readStructure(projectRoot(), path, (located) => readScoringModel(located, []));
		if (model.ok) return model.value;
		throw new Error(`The shipped model ${name} is damaged: ${JSON.stringify(model.problems)}`);
	});
}

function openModel(folder: string): Outcome<ScoringModel> {
	const shipped = shippedModels();
	const name = `${SCORING_FOLDER}/${MODEL}`;
	if (existsSync(join(folder, name)))
		return readStructure(folder, name, (located) => readScoringModel(located, shipped));
	const usual = shipped.find(({ id }) => id === USUAL_MODEL);
	if (!usual) throw new Error(`The shipped model ${USUAL_MODEL} is missing.`);
	return done(usual);
}

function openLastYear(folder: string, themes: ReadonlySet<string>): Outcome<LastYear | undefined> {
	const name = `${SCORING_FOLDER}/${LAST_YEAR}`;
	if (!existsSync(join(folder, name))) return done(undefined);
	return readStructure(folder, name, (located) => readLastYear(located, themes));
}

function scorerFiles(folder: string): string[] {
	return filesBelow(join(folder, SCORING_FOLDER), ".yaml")
		.filter((name) => name !== MODEL && name !== LAST_YEAR)
		.map((name) => `${SCORING_FOLDER}/${name}`);
}

/** What can be scored: every theme, and the parts into which the decisions split one. */
function scoredThemes(prose: ReadonlyMap<string, Prose>, priorities: readonly Priority[]): ScoredTheme[] {
	const themes = [...prose].flatMap(([file, { front }]) =>
		front.theme
			? [
					{
						id: front.theme.id,
						title: front.title ?? front.theme.id,
						evidence: front.theme.evidence.measures,
						file,
					},
				]
			: [],
	);
	const known = new Set(themes.map(({ id }) => id));
	const parts = priorities.flatMap(({ id, title, theme, from }) =>
		from.length === 1 && known.has(theme) && !known.has(id)
			? [{ id, title, evidence: [], file: "priorities.yaml", partOf: theme }]
			: [],
	);
	return [...themes, ...parts];
}
