import { type ChecklistStanding, evidenceInWords, lawStanding } from "#assessment/approval";
import { type Table, text } from "#document";
import { describeDay, done } from "#vocabulary";
import type { TagAnswer } from "../desk.ts";
import { generator } from "../generated.ts";

/** The statutory checklist as a table: each item with its law, its evidence, and who looked when. */
export const answerChecklist: TagAnswer = (request, id, { input, marking }) => {
	const make = generator(request.tag, marking, id);
	return done({ blocks: [make.table(checklistTable(input.approval.checklist))], figures: [] });
};

const COLUMNS = ["Item", "Law", "Evidence", "Entered by"];

function checklistTable(standings: readonly ChecklistStanding[]): Table {
	return {
		caption: "What the law wants of this assessment, and where it is shown",
		columns: COLUMNS.map((heading) => ({ heading, align: "start" })),
		rows: standings.map((standing) => ({
			cells: [
				{ content: [text(`${standing.item.item}. ${standing.item.title}`)], header: true },
				{ content: [text(`${standing.item.law} (${lawStanding(standing.item)})`)] },
				{ content: [text(evidenceCell(standing))] },
				{ content: [text(enteredBy(standing))] },
			],
		})),
		notes: [
			"The laws are named in the words of this program. Where “to be checked against the published text” stands, nobody has held the reference against it, and it must not be quoted as the law.",
			"In Wales the regulations are SI 2007/3076 in place of SI 2007/1830.",
		],
		source: "The checklist that ships with Bellwether, with the partnership’s entries",
	};
}

function evidenceCell({ entries, held, isMet }: ChecklistStanding): string {
	if (!isMet) return "None yet";
	const entered = entries.map(({ evidence }) => capitalised(evidenceInWords(evidence)));
	return [...entered, ...held.map(({ words, file }) => `${capitalised(words)} (${file})`)].join("; ");
}

function enteredBy({ entries, held }: ChecklistStanding): string {
	if (entries.length > 0)
		return entries.map(({ person, date }) => `${person}, ${describeDay(date)}`).join("; ");
	return held.length > 0 ? "Nobody: the folder shows it" : "";
}

function capitalised(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
