import type { CriterionResult, ThemeResult } from "#assessment/scoring";
import { type Block, type Inline, type TableCell, type TableRow, text } from "#document";
import { headCell, joined, mixedCell } from "../registers/register-cells.ts";
import { figureInline } from "../registers/register-figure.ts";
import {
	figureCell,
	NOT_SCORED,
	riskCell,
	type ScoreWork,
	scoreCaption,
	scoreFigure,
	scoreNotes,
	scoreSource,
	scoreText,
} from "./score-work.ts";

/** What each scorer gave and why, a table for each theme, or for the one that is asked for. */
export function scorerTables(work: ScoreWork, only?: string): Block[] {
	const { results, make } = work;
	const scored = results.themes.filter(({ criteria }) => criteria.some(({ given }) => given.length > 0));
	return scored
		.filter(({ theme }) => only === undefined || theme.id === only)
		.map((theme) =>
			make.table({
				caption: scoreCaption(results, `${theme.theme.title}: each scorer’s scores and reasons`),
				columns: [
					{ heading: "Criterion", align: "start" },
					...results.scorers.map(({ name }) => ({ heading: name, align: "number" as const })),
					{ heading: "Median", align: "number" },
					{ heading: "What the evidence suggests, and scorers’ reasons", align: "start" },
				],
				rows: [...theme.criteria.map((each) => criterionRow(work, theme, each)), riskRow(work, theme)],
				notes: scoreNotes(results),
				source: scoreSource(results),
			}),
		);
}

function criterionRow(work: ScoreWork, theme: ThemeResult, result: CriterionResult): TableRow {
	const { criterion, median } = result;
	const of = { theme, criterion };
	const said = (score: number) => ({ value: score, text: scoreText(score), unit: "grade" as const });
	const givenCells = work.results.scorers.map((scorer): TableCell => {
		const given = result.given.find((each) => each.scorer === scorer)?.score.score;
		return given === undefined
			? MISSING
			: figureCell(scoreFigure(work, "given", { ...of, scorer }, said(given)));
	});
	return {
		cells: [
			headCell(criterion.title),
			...givenCells,
			median === null ? MISSING : figureCell(scoreFigure(work, "median", of, said(median))),
			mixedCell(reasonsOf(work, theme, result)),
		],
	};
}

const MISSING: TableCell = { content: [text("–")], value: null };

/** The suggestion first, then each reason with the name of who gave it. */
function reasonsOf(work: ScoreWork, theme: ThemeResult, result: CriterionResult): Inline[] {
	const { criterion, suggestion, given } = result;
	const suggested: Inline[] = suggestion
		? [
				text("Suggested "),
				figureInline(
					scoreFigure(
						work,
						"suggested",
						{ theme, criterion },
						{ value: suggestion.score, text: scoreText(suggestion.score), unit: "grade" },
					),
				),
				text(` (${suggestion.words}${suggestion.illustrative ? "; illustrative series" : ""})`),
			]
		: [];
	const reasons = given.flatMap(({ scorer, score }) =>
		score.reason === undefined ? [] : [[text(`${scorer.name}: ${score.reason}`)]],
	);
	return joined([...(suggested.length > 0 ? [suggested] : []), ...reasons]);
}

function riskRow(work: ScoreWork, theme: ThemeResult): TableRow {
	const own = work.results.scorers.map((scorer, index) => {
		const value = theme.ownRisks[index] ?? null;
		return value === null ? MISSING : riskCell(work, "risk", { theme, scorer }, value);
	});
	return {
		cells: [
			headCell("Risk"),
			...own,
			theme.risk === null ? NOT_SCORED : riskCell(work, "risk", { theme }, theme.risk),
			mixedCell([text("From each scorer’s own scores, and from the medians")]),
		],
		emphasis: "total",
	};
}
