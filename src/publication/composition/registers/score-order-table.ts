import { comparedOrder, type OrderPlace } from "#assessment/priorities";
import { recommendedOrder } from "#assessment/scoring";
import type { Figure, TableCell } from "#document";
import { done } from "#vocabulary";
import type { CompositionInput } from "../composition-input.ts";
import type { TagAnswer } from "../desk.ts";
import { generator } from "../generated.ts";
import { headCell, ILLUSTRATIVE_NOTE, wordsCell } from "./register-cells.ts";
import { figureCellOf, registerFigure } from "./register-figure.ts";

/** The recommended order beside the order of the scores, with the reason wherever they part. */
export const answerScoreOrder: TagAnswer = (request, id, { input, marking }) => {
	const make = generator(request.tag, marking, id);
	const places = comparedOrder(input.priorities, recommendedOrder(input.scoring));
	if (places.every(({ scored }) => scored === undefined))
		return done({ blocks: [make.paragraph("No priority has been scored yet.")], figures: [] });
	const figures: Figure[] = [];
	const table = make.table({
		caption: "The recommended order beside the order of the scores",
		columns: [
			{ heading: "Priority", align: "start" },
			{ heading: "Recommended", align: "number" },
			{ heading: "By score", align: "number" },
			{ heading: "Why they part", align: "start" },
		],
		rows: places.map((place) => ({
			cells: [
				headCell(place.priority.title),
				placeCell(place, "recommended", input, figures),
				placeCell(place, "scored", input, figures),
				wordsCell(partingWords(place)),
			],
		})),
		notes: [
			"The score is one voice in the decision and not the decision. Places count the recommended priorities alone.",
			...(input.scoring.illustrative ? [ILLUSTRATIVE_NOTE] : []),
		],
		source: "Decisions of the partnership; the scores of this assessment",
	});
	return done({ blocks: [table], figures });
};

function partingWords({ parts, scored, priority }: OrderPlace): string {
	if (scored === undefined) return "Not scored";
	if (!parts) return "They agree";
	return priority.orderReason ?? "No reason given yet";
}

function placeCell(
	place: OrderPlace,
	which: "recommended" | "scored",
	input: CompositionInput,
	figures: Figure[],
): TableCell {
	const value = place[which];
	if (value === undefined) return wordsCell("None");
	const figure = registerFigure(
		{
			measure: "priorities.place",
			title: which === "scored" ? "Place by score" : "Recommended place",
			part: `priority=${place.priority.id}; order=${which}`,
			value,
			unit: "rank",
			method: "competition-ranks",
			base: { kind: "group", size: input.priorities.filter(({ rank }) => rank !== undefined).length },
			illustrative: which === "scored" && input.scoring.illustrative,
			source: which === "scored" ? "Scores" : "Priorities",
			at: which === "scored" ? { file: "scoring" } : place.priority.at.rank,
		},
		input,
	);
	figures.push(figure);
	return figureCellOf(figure);
}
