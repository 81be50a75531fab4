import {
	type ChecklistStanding,
	type EvidenceLink,
	evidenceInWords,
	lawStanding,
} from "#assessment/approval";
import { type Table, text } from "#document";
import { describeDay, done } from "#vocabulary";
import type { CompositionInput } from "../composition-input.ts";
import type { TagAnswer } from "../desk.ts";
import { generator } from "../generated.ts";
import { capitalised } from "./register-cells.ts";

/** The statutory checklist as a table: each item with its law, its evidence, and who looked when. */
export const answerChecklist: TagAnswer = (request, id, { input, marking }) => {
	const make = generator(request.tag, marking, id);
	return done({ blocks: [make.table(checklistTable(input.approval.checklist, input.prose))], figures: [] });
};

const COLUMNS = ["Item", "Law", "Evidence", "Entered by"];

type Pages = CompositionInput["prose"];

function checklistTable(standings: readonly ChecklistStanding[], pages: Pages): Table {
	return {
		caption: "What the law wants of this assessment, and where it is shown",
		columns: COLUMNS.map((heading) => ({ heading, align: "start" })),
		rows: standings.map((standing) => ({
			cells: [
				{ content: [text(`${standing.item.item}. ${standing.item.title}`)], header: true },
				{ content: [text(`${standing.item.law} (${lawStanding(standing.item)})`)] },
				{ content: [text(evidenceCell(standing, pages))] },
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

function evidenceCell({ entries, held, isMet }: ChecklistStanding, pages: Pages): string {
	if (!isMet) return "None yet";
	const entered = entries.map(({ evidence }) => linkWords(evidence, pages));
	return [...entered, ...held.map(({ words, file }) => `${capitalised(words)} (${file})`)].join("; ");
}

/** Where evidence is, as a reader of the document finds it: a section by its title. */
function linkWords(link: EvidenceLink, pages: Pages): string {
	if (link.kind === "section") return `Section “${titleOf(link.section, pages)}”`;
	return link.kind === "not applicable" ? capitalised(evidenceInWords(link)) : evidenceInWords(link);
}

function titleOf(file: string, pages: Pages): string {
	const page = pages.get(file);
	return /^#\s+(.+?)\s*$/m.exec(page?.body ?? "")?.[1] ?? page?.front.title ?? file;
}

function enteredBy({ entries, held }: ChecklistStanding): string {
	if (entries.length > 0)
		return entries.map(({ person, date }) => `${person}, ${describeDay(date)}`).join("; ");
	return held.length > 0 ? "Nobody: the folder shows it" : "";
}
