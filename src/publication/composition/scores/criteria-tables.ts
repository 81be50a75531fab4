import { type CriterionResult, SECTIONS, type Section, type ThemeResult } from "#assessment/scoring";
import { type Block, type TableCell, text } from "#document";
import { capitalised, headCell, wordsCell } from "../registers/register-cells.ts";
import { figureInline } from "../registers/register-figure.ts";
import {
	fromTo,
	NOT_SCORED,
	type ScoreWork,
	scoreCaption,
	scoreFigure,
	scoreNotes,
	scoreSource,
	scoreText,
} from "./score-work.ts";

/** The median of every criterion with its range, a table for each section of the model. */
export function criteriaTables(work: ScoreWork, only?: string): Block[] {
	const sections = Object.keys(SECTIONS) as Section[];
	return sections.flatMap((section) => sectionTable(section, work, only));
}

function sectionTable(section: Section, work: ScoreWork, only?: string): Block[] {
	const { results, make } = work;
	const criteria = results.model.criteria.filter((each) => each.section === section);
	if (criteria.length === 0) return [];
	const themes = results.themes.filter(({ theme }) => only === undefined || theme.id === only);
	const graded = section === "organisational" && results.model.grades.length > 0;
	return [
		make.table({
			caption: scoreCaption(results, `${SECTIONS[section]}, criterion by criterion`),
			columns: [
				{ heading: "Theme", align: "start" },
				...criteria.map(({ short }) => ({ heading: short, align: "number" as const })),
				...(graded ? [{ heading: "Grade", align: "start" as const }] : []),
			],
			rows: themes.map((theme) => ({
				cells: [
					headCell(theme.theme.title),
					...theme.criteria
						.filter(({ criterion }) => criterion.section === section)
						.map((each) => medianCell(work, theme, each)),
					...(graded ? [wordsCell(capitalised(theme.position?.grade ?? "not graded"))] : []),
				],
			})),
			notes: scoreNotes(
				results,
				"The median of the scorers, with the least and the most score in brackets where they differ.",
			),
			source: scoreSource(results),
		}),
	];
}

/** “3 (2 to 4)”. */
function medianCell(
	work: ScoreWork,
	theme: ThemeResult,
	{ criterion, median, range }: CriterionResult,
): TableCell {
	if (median === null || !range) return NOT_SCORED;
	const of = { theme, criterion };
	const figure = scoreFigure(work, "median", of, { value: median, text: scoreText(median), unit: "grade" });
	if (range.least === range.most) return { content: [figureInline(figure)], value: median };
	const words = fromTo(String(range.least), String(range.most));
	const spread = scoreFigure(work, "range", of, { value: range.most, text: words, unit: "grade" });
	return { content: [figureInline(figure), text(" ("), figureInline(spread), text(")")], value: median };
}
