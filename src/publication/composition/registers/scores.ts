import { done, type Outcome, refused } from "#vocabulary";
import type { Answered, TagAnswer } from "../desk.ts";
import { generator } from "../generated.ts";
import { criteriaTables } from "../scores/criteria-tables.ts";
import { modelBlocks } from "../scores/model-blocks.ts";
import { rankingTable } from "../scores/ranking-table.ts";
import type { ScoreWork } from "../scores/score-work.ts";
import { scorerTables } from "../scores/scorer-tables.ts";
import { scoresChart } from "../scores/scores-chart.ts";
import { sensitivityTable } from "../scores/sensitivity-table.ts";
import { unknownWord } from "../unknown-word.ts";

/** What can be shown of a scoring, by the word that asks for it. */
const PARTS = {
	ranking: rankingTable,
	criteria: criteriaTables,
	scorers: scorerTables,
	sensitivity: sensitivityTable,
	model: modelBlocks,
	chart: scoresChart,
} as const;

type PartName = keyof typeof PARTS;

/** The scores of themes: their order, criterion by criterion, scorer by scorer, how firm it is, the model, or a chart. */
export const answerScores: TagAnswer = (request, id, desk): Outcome<Answered> => {
	const word = request.primary ?? "ranking";
	const names = Object.keys(PARTS) as PartName[];
	const part = names.find((each) => each === word);
	if (!part) return refused(unknownWord("part of the scores", word, names, request.at));
	const { input, marking } = desk;
	const make = generator(request.tag, marking, id);
	const { themes } = input.scoring;
	if (part !== "model" && themes.every(({ rank }) => rank === null))
		return done({ blocks: [make.paragraph("No theme has been scored yet.")], figures: [] });
	const { theme } = request.attributes;
	const ids = themes.map((each) => each.theme.id);
	if (theme !== undefined && !ids.includes(String(theme)))
		return refused(unknownWord("theme", String(theme), ids, request.at));
	const work: ScoreWork = { input, results: input.scoring, make, figures: [], id, at: request.at, marking };
	const blocks = PARTS[part](work, theme === undefined ? undefined : String(theme));
	return done({ blocks, figures: work.figures, methods: ["rank-interval"] });
};
