import { type ObjectiveList, type Priority, prioritiesIn, STANDINGS } from "#assessment/priorities";
import type { Table } from "#document";
import { done } from "#vocabulary";
import type { TagAnswer } from "../desk.ts";
import { generator } from "../generated.ts";
import { headCell, wordColumns, wordsCell } from "./register-cells.ts";

/** Which objectives of others each priority serves, and which of theirs no priority takes up. */
export const answerAlignment: TagAnswer = (request, id, { input, marking }) => {
	const { priorities, decisions, settings } = input;
	const make = generator(request.tag, marking, id);
	if (decisions.alignment.length === 0)
		return done({
			blocks: [make.paragraph("Nothing says with whose objectives the priorities are aligned.")],
			figures: [],
		});
	return done({
		blocks: [make.table(alignmentTable(priorities, decisions.alignment, settings.year))],
		figures: [],
	});
};

function alignmentTable(
	priorities: readonly Priority[],
	lists: readonly ObjectiveList[],
	year: string,
): Table {
	const recommended = prioritiesIn("recommended", priorities);
	const others = priorities.filter((each) => !recommended.includes(each) && each.aligned.length > 0);
	return {
		caption: `What is recommended for ${year}, beside the objectives of others`,
		columns: wordColumns("Priority or theme", ...lists.map(({ title }) => title)),
		rows: [...recommended, ...others].map((each, index) => ({
			cells: [headCell(rowTitle(each)), ...lists.map((list) => wordsCell(servedBy(each, list)))],
			...(index === recommended.length ? { startsGroup: true } : {}),
		})),
		notes: lists.flatMap((list) => notesOn(list, priorities)),
		source: "Decisions of the partnership; the objectives as their owners word them",
	};
}

function rowTitle({ title, thisYear }: Priority): string {
	return thisYear === "priority" ? title : `${title} (${STANDINGS[thisYear].toLowerCase()})`;
}

function servedBy({ aligned }: Priority, { id, objectives }: ObjectiveList): string {
	const served = aligned.filter(({ list }) => list === id).flatMap((each) => each.objectives);
	if (served.length > 0) return served.map(({ value }) => value).join("; ");
	return objectives.length === 0 ? "Not known" : "None";
}

function notesOn({ id, title, objectives, note }: ObjectiveList, priorities: readonly Priority[]): string[] {
	const served = new Set(
		priorities
			.flatMap(({ aligned }) => aligned.filter(({ list }) => list === id))
			.flatMap((each) => each.objectives.map(({ value }) => value)),
	);
	const left = objectives.filter((each) => !served.has(each));
	return [
		...(left.length === 0 ? [] : [`${title}: no priority takes up ${left.join("; ")}.`]),
		...(note === undefined ? [] : [`${title}: ${note}`]),
	];
}
