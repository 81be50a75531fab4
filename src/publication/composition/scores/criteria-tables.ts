import {
	type Criterion,
	type CriterionResult,
	SECTIONS,
	type Section,
	type ThemeResult,
} from "#assessment/scoring";
import { type Block, type TableCell, text } from "#document";
import { listInWords } from "#vocabulary";
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

/** More columns of medians and ranges than these do not fit on a sheet of paper. */
const MOST_COLUMNS = 5;

/** The median of every criterion with its range, for each section of the model one table or, of many criteria, several. */
export function criteriaTables(work: ScoreWork, only?: string): Block[] {
	const sections = Object.keys(SECTIONS) as Section[];
	return sections.flatMap((section) => {
		const criteria = work.results.model.criteria.filter((each) => each.section === section);
		const sheets = Math.ceil(criteria.length / MOST_COLUMNS);
		const size = Math.ceil(criteria.length / Math.max(1, sheets));
		return Array.from({ length: sheets }, (_, sheet) =>
			sectionTable(section, criteria.slice(sheet * size, (sheet + 1) * size), work, only),
		);
	});
}

function sectionTable(
	section: Section,
	criteria: readonly Criterion[],
	work: ScoreWork,
	only?: string,
): Block {
	const { results, make } = work;
	const themes = results.themes.filter(({ theme }) => only === undefined || theme.id === only);
	const graded = section === "organisational" && results.model.grades.length > 0;
	const names = listInWords(criteria.map(({ short }) => short.toLowerCase()));
	return make.table({
		caption: scoreCaption(results, `${SECTIONS[section]} by theme: ${names}`),
		columns: [
			{ heading: "Theme", align: "start" },
			...criteria.map(({ short }) => ({ heading: short, align: "number" as const })),
			...(graded ? [{ heading: "Grade", align: "start" as const }] : []),
		],
		rows: themes.map((theme) => ({
			cells: [
				headCell(theme.theme.title),
				...theme.criteria
					.filter(({ criterion }) => criteria.includes(criterion))
					.map((each) => medianCell(work, theme, each)),
				...(graded ? [wordsCell(capitalised(theme.position?.grade ?? "not graded"))] : []),
			],
		})),
		notes: scoreNotes(
			results,
			"The median of the scorers, with the least and the most score in brackets where they differ.",
		),
		source: scoreSource(results),
	});
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
