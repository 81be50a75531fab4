import {
	DECISIONS,
	type Priority,
	prioritiesIn,
	reasonKinds,
	STANDINGS,
	type Standing,
} from "#assessment/priorities";
import type { ThemeFront } from "#assessment/themes";
import { type Figure, text } from "#document";
import { done, type Location } from "#vocabulary";
import type { Desk, TagAnswer } from "../desk.ts";
import { generator } from "../generated.ts";
import { capitalised, headCell, joined, mixedCell, wordColumns, wordsCell } from "./register-cells.ts";
import { evidenceWords } from "./theme-evidence-words.ts";

/** Every decision with its reason and the evidence of its theme: the recommended priorities first, in their order. */
export const answerDecisions: TagAnswer = (request, id, desk) => {
	const { priorities, settings } = desk.input;
	const make = generator(request.tag, desk.marking, id);
	const figures: Figure[] = [];
	const rows = inOrder(priorities).map((priority) => ({
		cells: [
			headCell(priority.title),
			wordsCell(decided(priority)),
			wordsCell(`${capitalised(reasonKinds(priority.reason))}: ${priority.reason.words}`),
			mixedCell(evidenceCell(priority, request.at, desk, figures)),
		],
	}));
	const table = make.table({
		caption: `Each decision for ${settings.year}, its reason and its evidence`,
		columns: wordColumns("Theme", "Decision", "Reason", "Evidence"),
		rows,
		notes: [
			"Evidence is named once, with the first priority of its theme. What else a theme rests on stands in its own section.",
		],
		source: "Decisions of the partnership; the figures of this assessment",
	});
	return done({ blocks: [table], figures });
};

const ORDER: readonly Standing[] = [
	"priority",
	"cross-cutting",
	"removed",
	"business-as-usual",
	"emerging",
	"none",
];

function inOrder(priorities: readonly Priority[]): Priority[] {
	const others = priorities
		.filter(({ thisYear }) => thisYear !== "priority")
		.toSorted((left, right) => ORDER.indexOf(left.thisYear) - ORDER.indexOf(right.thisYear));
	return [...prioritiesIn("recommended", priorities), ...others];
}

function decided({ decision, thisYear, lastYear, rank }: Priority): string {
	const place = rank === undefined ? STANDINGS[thisYear] : `${STANDINGS[thisYear]} ${rank}`;
	return `${DECISIONS[decision]}: ${STANDINGS[lastYear].toLowerCase()} last year, now ${place.toLowerCase()}`;
}

/** Pieces of evidence of each sort shown in a row, those with a figure first; a theme's own section has them all. */
const MOST_PIECES = 4;

function evidenceCell(priority: Priority, at: Location, desk: Desk, figures: Figure[]) {
	const first = inOrder(desk.input.priorities).find(({ theme }) => theme === priority.theme);
	const theme = themeNamed(priority.theme, desk);
	if (!theme) return [text("None named")];
	if (first !== priority) return [text(`As for ${first?.title ?? priority.theme}`)];
	const pieces = evidenceWords(theme.evidence, at, desk);
	if (pieces.length === 0) return [text("No figures were supplied")];
	const told = pieces.filter((each) => each.figures.length > 0).slice(0, MOST_PIECES);
	const others = pieces.filter((each) => each.figures.length === 0).slice(0, MOST_PIECES);
	figures.push(...told.flatMap((each) => each.figures));
	return joined(
		[...told, ...others].map(({ content }) => content),
		". ",
	);
}

function themeNamed(id: string, { input }: Desk): ThemeFront | undefined {
	return [...input.prose.values()].find(({ front }) => front.theme?.id === id)?.front.theme;
}
