import { type CountyTheme, STANDINGS } from "#assessment/priorities";
import { DOCUMENT_STATES, type Figure, type Table, type TableCell } from "#document";
import { describeDay, printedNumber } from "#vocabulary";
import { headCell, wordColumns, wordsCell } from "../registers/register-cells.ts";
import { figureCellOf } from "../registers/register-figure.ts";
import { countyFigure } from "./county-figure.ts";
import type { CountyInput, DistrictSummary } from "./district-summary.ts";

const SOURCE = "The strategic assessments of the districts";

/** Which assessments a summary was made from, and how far each has come. */
export function assessmentsTable({ districts }: CountyInput): Table {
	return {
		caption: "The assessments that this summary was made from",
		columns: wordColumns("District", "Partnership", "Year", "State", "Date"),
		rows: districts.map(({ areaName, partnership, year, state, date }) => ({
			cells: [
				headCell(areaName),
				...[partnership, year, DOCUMENT_STATES[state].en, describeDay(date)].map(wordsCell),
			],
		})),
		notes: [],
		source: SOURCE,
	};
}

/** What each district decided about each theme. */
export function prioritiesTable(
	{ districts, name }: CountyInput,
	themes: readonly CountyTheme[],
	figures: Figure[],
): Table {
	return {
		caption: "What each district decided about each theme",
		columns: [
			...wordColumns("Theme"),
			{ heading: "Districts that make it a priority", align: "number" },
			...wordColumns(...districts.map(({ areaName }) => areaName)),
		],
		rows: themes.map((theme) => ({
			cells: [
				headCell(theme.title),
				namingCell(theme, districts, { name, figures }),
				...districts.map((district) => wordsCell(decided(theme, district))),
			],
			...(theme.priorityIn.length > 1 ? { emphasis: "parent" as const } : {}),
		})),
		notes: [
			"Districts decide by themselves; what is one theme here may be cut differently there. Not named means that the district’s assessment does not name the theme.",
		],
		source: SOURCE,
	};
}

function namingCell(
	{ title, priorityIn }: CountyTheme,
	districts: readonly DistrictSummary[],
	{ name, figures }: { readonly name: string; readonly figures: Figure[] },
): TableCell {
	const naming = {
		measure: "county.districts-naming",
		title: "Districts that make it a priority",
		theme: title,
		value: priorityIn.length,
		text: String(priorityIn.length),
		unit: "count" as const,
		method: "count",
		size: districts.length,
		illustrative: false,
	};
	const figure = countyFigure(naming, districts, name);
	figures.push(figure);
	return figureCellOf(figure);
}

function decided({ byDistrict }: CountyTheme, { areaName }: DistrictSummary): string {
	const entry = byDistrict.get(areaName);
	if (!entry) return STANDINGS.none;
	const standing = STANDINGS[entry.thisYear];
	return entry.rank === undefined ? standing : `${standing} ${entry.rank}`;
}

/** Whether a district scored any of its themes. */
export function isScored({ scores }: DistrictSummary): boolean {
	return scores?.themes.some(({ risk }) => risk !== null) ?? false;
}

/** The scores that districts gave: risk and rank of each theme, district by district. */
export function scoresTable({ districts, name }: CountyInput, figures: Figure[]): Table {
	const scored = districts.filter(isScored);
	const models = [...new Set(scored.flatMap(({ scores }) => scores?.model.title ?? []))];
	const illustrative = scored.some(({ scores }) => scores?.illustrative);
	return {
		caption: `The scores that districts gave their themes${illustrative ? " (illustrative)" : ""}`,
		columns: [
			...wordColumns("District", "Theme"),
			{ heading: "Risk", align: "number" },
			{ heading: "Rank by risk", align: "number" },
			...(models.length > 1 ? wordColumns("Model") : []),
		],
		rows: scored.flatMap((district) => scoreRows(district, { name, figures, withModel: models.length > 1 })),
		notes: [
			"Ranks are those within one district. Scorers differ from district to district, so that risks are not held against each other across districts.",
			models.length > 1
				? "The districts scored with different models."
				: `All scored with the model “${models.join("")}”.`,
			...(illustrative
				? ["Illustrative: some scorers were made up to show the method. Do not quote their scores."]
				: []),
		],
		source: SOURCE,
	};
}

type ScoreRowsWork = { readonly name: string; readonly figures: Figure[]; readonly withModel: boolean };

function scoreRows(district: DistrictSummary, { name, figures, withModel }: ScoreRowsWork): Table["rows"] {
	const { scores, areaName } = district;
	if (!scores) return [];
	return scores.themes.flatMap(({ theme, risk, rank }, index) => {
		if (risk === null || rank === null) return [];
		const number = {
			theme: theme.id,
			size: scores.scorers.length,
			illustrative: scores.illustrative,
		};
		const riskFigure = countyFigure(
			{
				...number,
				measure: "county.risk",
				title: `Risk: ${theme.title}`,
				value: risk,
				text: printedNumber(risk, 1),
				unit: "ratio",
				method: "risk-score",
			},
			[district],
			name,
		);
		const rankFigure = countyFigure(
			{
				...number,
				measure: "county.rank",
				title: `Rank by risk: ${theme.title}`,
				value: rank.rank,
				text: `${rank.label} of ${rank.of}`,
				unit: "rank",
				method: "competition-ranks",
			},
			[district],
			name,
		);
		figures.push(riskFigure, rankFigure);
		return [
			{
				cells: [
					headCell(areaName),
					wordsCell(theme.title),
					figureCellOf(riskFigure),
					figureCellOf(rankFigure),
					...(withModel ? [wordsCell(scores.model.title)] : []),
				],
				...(index === 0 ? { startsGroup: true } : {}),
			},
		];
	});
}
