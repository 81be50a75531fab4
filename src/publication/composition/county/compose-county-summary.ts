import { type CountyTheme, countyThemes } from "#assessment/priorities";
import type { Block, Document, Figure } from "#document";
import { highestMarking, listInWords } from "#vocabulary";
import { type Generator, generator } from "../generated.ts";
import { numberBlocks } from "../number-blocks.ts";
import { assessmentsTable, isScored, prioritiesTable, scoresTable } from "./county-tables.ts";
import type { CountyInput, DistrictSummary } from "./district-summary.ts";

/** What a county's summary says, as data. */
export type CountySummary = {
	readonly themes: readonly CountyTheme[];
	/** Themes that more than one district makes a priority. */
	readonly common: readonly CountyTheme[];
	/** Districts whose assessments name no priority. */
	readonly undecided: readonly DistrictSummary[];
};

/** Puts the decisions of districts together: what they name, what they have in common, and who has not decided. */
export function countySummary({ districts, sharedNames }: CountyInput): CountySummary {
	const themes = countyThemes(
		districts.map(({ areaName, priorities }) => ({ district: areaName, priorities })),
		sharedNames,
	);
	return {
		themes,
		common: themes.filter(({ priorityIn }) => priorityIn.length > 1),
		undecided: districts.filter(
			({ priorities }) => !priorities.some(({ thisYear }) => thisYear === "priority"),
		),
	};
}

/** The summary of a county as a document: its districts' priorities, what they have in common, and their scores. */
export function composeCountySummary(input: CountyInput): Document {
	const { districts, name } = input;
	const summary = countySummary(input);
	const figures: Figure[] = [];
	const marking = highestMarking(districts.map((each) => each.marking));
	const running = { tables: 0, figures: 0 };
	const parts = [
		openingBlocks(input, generator("county summary", marking, "assessments")),
		prioritiesBlocks(input, summary, figures, generator("county summary", marking, "priorities")),
		scoresBlocks(input, figures, generator("county summary", marking, "scores")),
	].map((blocks, index) => numberBlocks(blocks, { kind: "section", number: index + 1 }, running));
	const years = [...new Set(districts.map(({ year }) => year))];
	return {
		cover: {
			partnership: name,
			title: "Summary of the districts’ strategic assessments",
			year: listInWords(years),
			version: "1",
			state: "draft",
			date:
				districts
					.map(({ date }) => date)
					.toSorted()
					.at(-1) ??
				districts[0]?.date ??
				emptyCounty(),
			areaName: name,
			notes: [],
		},
		language: "en",
		marking,
		blocks: parts.flat(),
		figures,
	};
}

function emptyCounty(): never {
	throw new Error("A county’s summary is made of at least one district.");
}

function openingBlocks(input: CountyInput, make: Generator): Block[] {
	const drafts = input.districts.filter(({ state }) => state === "draft" || state === "in review");
	return [
		make.heading(1, "What this is made from"),
		make.paragraph(
			"The county community safety agreement stands on the strategic assessments of the districts (SI 2007/1830, regulation 9). This summary puts side by side what each of them decided. Nothing in it was decided anew.",
		),
		make.table(assessmentsTable(input)),
		...(new Set(input.districts.map(({ year }) => year)).size > 1
			? [make.paragraph("The assessments are of different years, so that they do not look at the same time.")]
			: []),
		...(drafts.length === 0
			? []
			: [
					make.paragraph(
						`Not agreed yet, so that it may still change: ${listInWords(drafts.map(({ areaName }) => areaName))}.`,
					),
				]),
	];
}

function prioritiesBlocks(
	input: CountyInput,
	{ themes, common, undecided }: CountySummary,
	figures: Figure[],
	make: Generator,
): Block[] {
	const single = themes.filter(({ priorityIn }) => priorityIn.length === 1);
	return [
		make.heading(1, "Priorities by district"),
		...(themes.length === 0
			? [make.paragraph("No district has decided its priorities yet.")]
			: [make.table(prioritiesTable(input, themes, figures))]),
		make.heading(2, "What districts have in common"),
		common.length === 0
			? make.paragraph("No theme is a priority of more than one district.")
			: make.list(common.map(({ title, priorityIn }) => `${title}: ${listInWords(priorityIn)}`)),
		...(single.length === 0
			? []
			: [
					make.heading(2, "What one district alone makes a priority"),
					make.list(single.map(({ title, priorityIn }) => `${title}: ${listInWords(priorityIn)}`)),
				]),
		...(undecided.length === 0
			? []
			: [
					make.heading(2, "Who has not decided"),
					make.paragraph(
						`The assessments of these districts name no priority: ${listInWords(undecided.map(({ areaName }) => areaName))}.`,
					),
				]),
	];
}

function scoresBlocks(input: CountyInput, figures: Figure[], make: Generator): Block[] {
	const table = scoresTable(input, figures);
	const unscored = input.districts.filter((district) => !isScored(district));
	return [
		make.heading(1, "Scores"),
		...(table.rows.length === 0
			? [make.paragraph("No district has scored its themes.")]
			: [make.table(table)]),
		...(unscored.length === 0 || table.rows.length === 0
			? []
			: [make.paragraph(`Without scores: ${listInWords(unscored.map(({ areaName }) => areaName))}.`)]),
	];
}
