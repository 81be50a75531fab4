import { type Concern, type Consultation, type RankedQuestion, rankedConcerns } from "#assessment/community";
import { type Block, type Figure, type Inline, type TableRow, text } from "#document";
import { describePeriod, done, printedValue, refused } from "#vocabulary";
import type { CompositionInput } from "../composition-input.ts";
import type { Desk, TagAnswer } from "../desk.ts";
import { type WithheldAnswers, withheldAnswers } from "../editions/withheld-answers.ts";
import { type Generator, generator } from "../generated.ts";
import { unknownWord } from "../unknown-word.ts";
import { headCell, ILLUSTRATIVE_NOTE, wordsCell } from "./register-cells.ts";
import { figureCellOf, registerFigure } from "./register-figure.ts";

/** What people were asked and said: who was asked and how, then the answers to each question, ranked. */
export const answerConsultation: TagAnswer = (request, id, desk) => {
	const { input, marking } = desk;
	const { consultations } = input.decisions.community;
	const wanted = request.primary ?? "";
	const consultation = consultations.find((each) => each.id === wanted);
	const known = consultations.map((each) => each.id);
	if (!consultation) return refused(unknownWord("consultation", wanted, known, request.at));
	const make = generator(request.tag, marking, id);
	const figures: Figure[] = [];
	const tables = rankedConcerns(consultation).map((question) =>
		questionTable(question, consultation, { make, input, figures }),
	);
	return done({ blocks: [...about(consultation, make, desk, id), ...tables], figures });
};

/** Who was asked and how in a paragraph, and what to take care of in a box. */
function about(consultation: Consultation, make: Generator, desk: Desk, id: string): Block[] {
	const { title, by, dates, method, sample, population, caveat, illustrative } = consultation;
	const when = describePeriod(dates, desk.input.settings.language);
	const terms = [
		["How", method],
		["Who was asked", sample],
		["Whom they stand for", population],
	] as const;
	const words: Inline[] = [
		{ kind: "strong", content: [text(`${title}${illustrative ? " (illustrative)" : ""}.`)] },
		text(` ${by}, ${when}.`),
		...terms.flatMap(([term, meaning]): Inline[] => [
			{ kind: "emphasis", content: [text(` ${term}:`)] },
			text(` ${meaning}.`),
		]),
	];
	if (caveat === undefined) return [make.paragraph(words)];
	const box: Block = {
		id: `${id}-caveat`,
		marking: desk.marking,
		provenance: { kind: "generated", by: "consultation" },
		kind: "callout",
		tone: "caution",
		body: [make.paragraph(caveat)],
	};
	return [make.paragraph(words), box];
}

type Work = { readonly make: Generator; readonly input: CompositionInput; readonly figures: Figure[] };

function questionTable(ranked: RankedQuestion, consultation: Consultation, work: Work): Block {
	const { question, base, few, concerns } = ranked;
	const { title, illustrative } = consultation;
	const close = concerns.some(({ closeToNext }) => closeToNext);
	const withheld = work.input.edition === "public" ? withheldAnswers(ranked) : NOTHING;
	const shown = concerns.filter(({ response }) => !withheld.answers.has(response.answer));
	const gone = concerns.map(({ response }) => response.answer).filter((each) => withheld.answers.has(each));
	return work.make.table({
		caption: `${title}: ${question}`,
		columns: [
			{ heading: "Answer", align: "start" },
			{ heading: "Rank", align: "number" },
			{ heading: "Responses", align: "number" },
			{ heading: "Share of those who answered", align: "number" },
			{ heading: "95% interval", align: "number" },
		],
		rows: [
			...shown.map((concern) => concernRow(concern, consultation, work)),
			...gone.sort().map(withheldRow),
		],
		notes: [
			withheld.everything
				? "So few people answered this question that their number is withheld."
				: `${printedValue(base, "count")} people answered this question.`,
			...(gone.length > 0 ? [WITHHELD_NOTE] : []),
			"The interval allows for chance only. It says nothing of people who were not asked or did not answer.",
			...(few
				? [
						"Few responses: the shares are uncertain by ten points or more and must not be set against others.",
					]
				: []),
			...(close ? ["Where the intervals of neighbours overlap, chance may have made their order."] : []),
			...statedOtherwise(shown),
			...(illustrative ? [ILLUSTRATIVE_NOTE] : []),
		],
		source: consultation.by,
	});
}

const NOTHING: WithheldAnswers = { everything: false, answers: new Set() };

const WITHHELD_NOTE =
	"[c]: withheld to protect people. Answers of few people, and those from which such an answer could be worked out, stand last and without a rank.";

/** Withheld answers stand in the order of the alphabet: their place among the others would bound them. */
function withheldRow(answer: string): TableRow {
	return { cells: [headCell(answer), ...["[c]", "[c]", "[c]", "[c]"].map(wordsCell)] };
}

/** A rank that was supplied and does not follow from the responses is told, and not printed in its place. */
function statedOtherwise(concerns: readonly Concern[]): string[] {
	return concerns
		.filter(({ response, rank }) => response.statedRank !== undefined && response.statedRank !== rank.rank)
		.map(
			({ response, rank }) =>
				`${response.answer}: the supplier states rank ${response.statedRank}; by its responses it is ${rank.label}.`,
		);
}

function concernRow({ response, rank, share }: Concern, consultation: Consultation, work: Work): TableRow {
	const { id, title, by, dates, illustrative } = consultation;
	const { question, answer, responses, base, at } = response;
	const shared = {
		measure: `consultation.${id.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`,
		title,
		illustrative,
		supplier: by,
		source: title,
		at,
		window: dates,
	};
	const part = `question=${question}; answer=${answer}`;
	const counts = { kind: "counts", numerator: responses, denominator: base } as const;
	const made = [
		{
			...shared,
			part: `${part}; rank`,
			value: rank.rank,
			text: rank.label,
			unit: "rank",
			method: "competition-ranks",
			base: counts,
		} as const,
		{ ...shared, part, value: responses, unit: "count", method: "as-stated", base: counts } as const,
		{
			...shared,
			part: `${part}; share`,
			value: share.value,
			unit: "per cent",
			method: "wilson",
			base: counts,
			interval: { lower: share.lower, upper: share.upper, level: 0.95 },
		} as const,
		{
			...shared,
			part: `${part}; interval`,
			value: share.value,
			text: `${printedValue(share.lower, "per cent")} to ${printedValue(share.upper, "per cent")}`,
			unit: "per cent",
			method: "wilson",
			base: counts,
			interval: { lower: share.lower, upper: share.upper, level: 0.95 },
		} as const,
	].map((number) => registerFigure(number, work.input));
	work.figures.push(...made);
	return { cells: [headCell(answer), ...made.map(figureCellOf)] };
}
