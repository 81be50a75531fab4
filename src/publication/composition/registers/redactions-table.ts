import type { Redaction } from "#assessment/disclosure";
import type { Block } from "#document";
import { describeDay, done, type Language, printedNumber } from "#vocabulary";
import type { CompositionInput } from "../composition-input.ts";
import type { TagAnswer } from "../desk.ts";
import { usedRedactions } from "../editions/public-edition.ts";
import { generator } from "../generated.ts";
import { headCell, wordColumns, wordsCell } from "./register-cells.ts";

/**
 * The log of redactions: in the restricted edition what becomes of each marked part, why, and who looked at it; in the
 * public one only how much is left out, since a reason can say what it hides.
 */
export const answerRedactions: TagAnswer = (request, id, { input, marking }) => {
	const make = generator(request.tag, marking, id);
	const redactions = input.leftOut ? [] : usedRedactions(input);
	const blocks: Block[] = [make.paragraph(summary(input, input.leftOut?.redactions ?? redactions.length))];
	if (input.edition === "restricted" && redactions.length > 0) {
		const { language } = input.settings;
		blocks.push(
			make.table({
				caption: "What the public edition leaves out or says in other words",
				columns: wordColumns("Part", "What becomes of it", "Reason", "Reviewed"),
				rows: redactions.map((each) => ({
					cells: [
						headCell(`${KINDS[each.target.kind]} “${each.target.name}”`),
						wordsCell(ACTIONS[each.action.kind]),
						wordsCell(each.reason),
						wordsCell(reviewWords(each, language)),
					],
				})),
				notes: [],
				source: "Decisions of the partnership, from its redactions",
			}),
		);
	}
	return done({ blocks, figures: [] });
};

const KINDS: Readonly<Record<Redaction["target"]["kind"], string>> = {
	block: "Passage",
	section: "Section",
	case: "Case study",
};

const ACTIONS: Readonly<Record<Redaction["action"]["kind"], string>> = {
	drop: "Left out",
	replace: "Said in other words",
};

function reviewWords({ review }: Redaction, language: Language): string {
	return review ? `${review.reviewer}, ${describeDay(review.date, language)}` : "Not yet reviewed";
}

function summary({ edition, withheld }: CompositionInput, parts: number): string {
	const left = parts === 0 ? "nothing" : `${printedNumber(parts)} ${parts === 1 ? "passage" : "passages"}`;
	const counts = withheld.small + withheld.others;
	const numbers =
		counts === 0
			? "No count is withheld."
			: `${printedNumber(counts)} ${counts === 1 ? "count is" : "counts are"} withheld to protect people: those of few people, and those from which such a count could be worked out.`;
	return edition === "public"
		? `This is the public edition. Of the edition for partners it leaves out, or says in other words, ${left}. ${numbers}`
		: `The public edition leaves out, or says in other words, ${left}. ${numbers.replace("is withheld", "is withheld in it").replace("are withheld", "are withheld in it")}`;
}
