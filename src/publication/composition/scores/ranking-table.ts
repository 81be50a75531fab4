import { movementWords, type ThemeResult } from "#assessment/scoring";
import type { Block, TableCell, TableColumn } from "#document";
import { listInWords, printedNumber } from "#vocabulary";
import { capitalised, headCell, mixedCell, wordsCell } from "../registers/register-cells.ts";
import { figureInline } from "../registers/register-figure.ts";
import {
	figureCell,
	fromTo,
	intervalInline,
	NOT_SCORED,
	riskCell,
	type ScoreWork,
	scoreCaption,
	scoreFigure,
	scoreNotes,
	scoreSource,
} from "./score-work.ts";

/** The themes by risk: rank and how firm it is, harm and likelihood, where scorers part, confidence, position, last year. */
export function rankingTable(work: ScoreWork): Block[] {
	const { results, make } = work;
	const { lastYear } = results;
	const positions = results.themes.some(({ position }) => position);
	const columns: TableColumn[] = [
		{ heading: "Theme", align: "start" },
		...["Rank", "Could be", "Risk"].map(number),
		...["Harm", "Likelihood", "Single scorers"].map(number),
		{ heading: "Confidence", align: "start" },
		...(positions ? [{ heading: "Position", align: "start" as const }] : []),
		...(lastYear ? [{ heading: `Rank ${lastYear.year}`, align: "start" as const }] : []),
	];
	return [
		make.table({
			caption: scoreCaption(results, `Themes by risk, ${work.input.settings.year}`),
			columns,
			rows: results.themes.map((theme) => ({
				cells: [
					headCell(theme.theme.title),
					rankCell(work, theme),
					mixedCell(intervalInline(work, theme)),
					riskCell(work, "risk", { theme }, theme.risk),
					riskCell(work, "harm", { theme }, theme.harm),
					riskCell(work, "likelihood", { theme }, theme.likelihood),
					spreadCell(work, theme),
					wordsCell(capitalised(theme.confidence.level)),
					...(positions ? [wordsCell(capitalised(theme.position?.grade ?? ""))] : []),
					...(lastYear ? [lastYearCell(work, theme)] : []),
				],
			})),
			notes: scoreNotes(results, ...readingNotes(work), ...confidenceNotes(results.themes)),
			source: scoreSource(results),
		}),
	];
}

function number(heading: string): TableColumn {
	return { heading, align: "number" };
}

function rankCell(work: ScoreWork, theme: ThemeResult): TableCell {
	const { rank } = theme;
	if (!rank) return NOT_SCORED;
	return figureCell(
		scoreFigure(work, "rank", { theme }, { value: rank.rank, text: rank.label, unit: "rank" }),
	);
}

/** From the scorer who sees the least risk to the one who sees the most. */
function spreadCell(work: ScoreWork, theme: ThemeResult): TableCell {
	const { spread } = theme;
	if (!spread) return NOT_SCORED;
	const words = fromTo(printedNumber(spread.least, 1), printedNumber(spread.most, 1));
	return figureCell(
		scoreFigure(work, "spread", { theme }, { value: spread.most, text: words, unit: "ratio" }),
	);
}

function lastYearCell(work: ScoreWork, theme: ThemeResult): TableCell {
	const { movement } = theme;
	if (!movement) return NOT_SCORED;
	const words = movementWords(movement);
	if (movement.kind === "new") return wordsCell(words);
	const said = { value: movement.from, text: words, unit: "rank" as const };
	return { content: [figureInline(scoreFigure(work, "last-year", { theme }, said))], value: movement.from };
}

function readingNotes({ results }: ScoreWork): string[] {
	const { draws, seed, lastYear, model } = results;
	const otherModel = lastYear?.model !== undefined && lastYear.model !== model.id;
	return [
		`“Could be” is the interval of ranks in ${printedNumber(draws)} draws over the scorers’ ranges and the weights (seed ${seed}). “Single scorers” runs from the lowest to the highest risk that one scorer’s scores give.`,
		`Bands of risk: ${listInWords(model.bands.map(({ title, from }) => `${title} from ${printedNumber(from)}`))}.`,
		"A score recommends an order; the partnership decides, and gives a reason where it decides otherwise.",
		...(otherModel
			? [`Last year’s ranks were made with another model (${lastYear.model}): movements may come from that.`]
			: []),
	];
}

/** Which criteria nobody scored, theme by theme: they are left out with their weight and lower the confidence. */
function confidenceNotes(themes: readonly ThemeResult[]): string[] {
	return themes.flatMap(({ theme, confidence: { missing, stated, level }, rank }) =>
		missing.length === 0 || !rank
			? []
			: [
					`${theme.title}: nobody scored ${listInWords(missing.map((each) => each.title.toLowerCase()))}, which ${missing.length === 1 ? "is left out with its weight" : "are left out with their weights"}; confidence ${stated === level ? `stays ${level}` : `is ${level} instead of ${stated}`}.`,
				],
	);
}
