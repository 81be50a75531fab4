import { type Review, WHOLE_DOCUMENT } from "#assessment/community";
import type { Block, Table } from "#document";
import { describeDay, done } from "#vocabulary";
import type { CompositionInput } from "../composition-input.ts";
import type { TagAnswer } from "../desk.ts";
import { type Generator, generator } from "../generated.ts";
import { partName } from "../part-name.ts";
import { headCell, ILLUSTRATIVE_NOTE, wordColumns, wordsCell } from "./register-cells.ts";
import { partTitle } from "./theme-titles.ts";

/** Who reviewed the document, what they remarked on which part, and what the partnership answers. */
export const answerReviews: TagAnswer = (request, id, { input, marking }) => {
	const make = generator(request.tag, marking, id);
	const { reviews } = input.decisions.community;
	if (reviews.length === 0)
		return done({
			blocks: [make.paragraph("No independent review of this assessment is recorded yet.")],
			figures: [],
		});
	return done({ blocks: reviews.flatMap((review) => reviewBlocks(review, make, input)), figures: [] });
};

function reviewBlocks(review: Review, make: Generator, input: CompositionInput): Block[] {
	const { reviewer, body, date, remarks, illustrative } = review;
	const when = describeDay(date, input.settings.language);
	const by = `${reviewer}, ${body}, reviewed this assessment on ${when}.`;
	if (remarks.length === 0) {
		const none = input.leftOut?.files.size ? NONE_ON_THIS_EDITION : "There were no remarks.";
		return [make.paragraph(`${by} ${none}${illustrative ? ` ${ILLUSTRATIVE_NOTE}` : ""}`)];
	}
	return [make.paragraph(by), make.table(remarksTable(review, input))];
}

/** Remarks on what is left out stand with it, so that nobody can say here that there were none. */
const NONE_ON_THIS_EDITION = "No remark is on a part that stands in this edition.";

function remarksTable({ body, remarks, illustrative }: Review, input: CompositionInput): Table {
	const files = new Map(
		input.settings.parts.flatMap(({ file }) => (file === undefined ? [] : [[partName(file), file] as const])),
	);
	const titleOf = (section: string) => {
		const file = files.get(section);
		return section === WHOLE_DOCUMENT || !file ? "The whole document" : partTitle(file, input);
	};
	return {
		caption: `Remarks of ${body} and what the partnership answers`,
		columns: wordColumns("Part", "Remark", "Answer"),
		rows: remarks.map(({ section, remark, answer }) => ({
			cells: [headCell(titleOf(section)), wordsCell(remark), wordsCell(answer ?? "Not answered yet")],
		})),
		notes: illustrative ? [ILLUSTRATIVE_NOTE] : [],
		source: "The partnership’s register of reviews",
	};
}
