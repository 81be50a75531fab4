import { type Criterion, FORMULA_WORDS, SECTIONS } from "#assessment/scoring";
import { type Block, text } from "#document";
import { printedNumber } from "#vocabulary";
import { capitalised, headCell, wordsCell } from "../registers/register-cells.ts";
import { figureCell, type ScoreWork, scoreFigure } from "./score-work.ts";

/** The model itself: where it comes from, its formula, criteria with weights and the words of each score, bands, confidence. */
export function modelBlocks(work: ScoreWork): Block[] {
	const { results, make } = work;
	const { model } = results;
	const source = `Model “${model.title}”, version ${model.version}`;
	return [
		make.paragraph(`${model.title}. ${model.pedigree}`),
		make.paragraph(FORMULA_WORDS[model.formula]),
		make.table({
			caption: "The criteria, how much each counts, and what the scores mean",
			columns: [
				{ heading: "Criterion", align: "start" },
				{ heading: "Section", align: "start" },
				{ heading: "Weight", align: "number" },
				{ heading: "What the scores mean", align: "start" },
			],
			rows: model.criteria.map((criterion) => ({
				cells: [
					headCell(criterion.title),
					wordsCell(SECTIONS[criterion.section]),
					weightCell(work, criterion),
					wordsCell(criterion.anchors.map(({ score, words }) => `${score} ${words}`).join("; ")),
				],
			})),
			notes: [
				"Weights count within their section. Organisational position is a grade beside the risk and no part of it.",
			],
			source,
		}),
		make.table(bandTable(work, source)),
		make.definitions(
			Object.entries(model.confidence).map(([level, words]) => ({
				term: `Confidence ${level}`,
				meaning: [text(capitalised(words))],
			})),
		),
	];
}

function weightCell(work: ScoreWork, criterion: Criterion) {
	const { weight } = criterion;
	const places = String(weight).split(".")[1]?.length ?? 0;
	const said = { value: weight, text: printedNumber(weight, places), unit: "ratio" as const };
	return figureCell(scoreFigure(work, "weight", { criterion }, said));
}

function bandTable(work: ScoreWork, source: string): Parameters<ScoreWork["make"]["table"]>[0] {
	const { bands, grades } = work.results.model;
	const kinds = [
		{ of: "risk", title: "Risk", rows: bands },
		{ of: "grade", title: "Organisational position", rows: grades },
	];
	return {
		caption: "Bands of risk and grades of organisational position",
		columns: [
			{ heading: "Band or grade", align: "start" },
			{ heading: "Of", align: "start" },
			{ heading: "From", align: "number" },
		],
		rows: kinds.flatMap(({ of, title, rows }) =>
			rows.map((each) => ({
				cells: [
					headCell(capitalised(each.title)),
					wordsCell(title),
					figureCell(
						scoreFigure(
							work,
							"band",
							{ part: `${of}=${each.title}` },
							{ value: each.from, text: printedNumber(each.from), unit: "ratio" },
						),
					),
				],
			})),
		),
		notes: [],
		source,
	};
}
