import {
	answerFigure,
	answerWords,
	holdsWithheld,
	readSay,
	readShow,
	SAYS,
	SHOWS,
	withheldFigure,
	withheldWords,
} from "#analysis/findings";
import { type Figure, type TableBlock, text, type VisualBlock } from "#document";
import { type Answers, type Names, readAddress, type TagRequest, textOf } from "#publication/narrative";
import { done, type Location, type Marking, type Outcome, refused } from "#vocabulary";
import { NO_MAPS } from "./charts/area-maps.ts";
import type { ChartMaker } from "./charts/chart-request.ts";
import { CHARTS } from "./charts/charts.ts";
import type { CompositionInput } from "./composition-input.ts";
import type { Answered, Desk, TagAnswer } from "./desk.ts";
import { readSelection } from "./read-selection.ts";
import { answerTrailChart } from "./registers/decision-trail.ts";
import { REGISTERS } from "./registers/registers.ts";
import type { Selection } from "./selection.ts";
import type { TableMaker } from "./tables/table-request.ts";
import { TABLES } from "./tables/tables.ts";
import { unknownWord } from "./unknown-word.ts";

/** The desk that answers what prose asks for: figures, words, tables, charts and lists. */
export function answersFor(input: CompositionInput, names: Names, marking: Marking): Answers {
	const answers: Answers = {
		inline: (request) =>
			request.tag === "finding" ? answerFinding(request, desk) : answerFigureTag(request, desk),
		block: (request, id) => answerBlock(request, id, desk),
	};
	const desk: Desk = { input, names, marking, answers };
	return answers;
}

function answerFigureTag(request: TagRequest, { input, names }: Desk): ReturnType<Answers["inline"]> {
	const address = readAddress(request, names);
	if (!address.ok) return address;
	const word = textOf(request, "show") ?? "value";
	const show = readShow(word);
	if (!show) return refused(unknownWord("show", word, Object.keys(SHOWS), request.at));
	const { places } = request.attributes;
	if (places !== undefined && !PLACES.includes(places)) return refused(unfitPlaces(request.at));
	const question = { address: address.value, show, at: request.at };
	const answer = answerFigure(
		{ ...question, ...(typeof places === "number" ? { places } : {}) },
		input.context,
	);
	const figure = answer.ok ? answer.value : withheldFigure(question, answer.problems, input.context);
	if (!figure) return refused(...answer.problems);
	return done(
		{ content: [{ kind: "figure", figure: figure.id, text: figure.text }], figures: [figure] },
		answer.ok ? answer.problems : [],
	);
}

/** The decimals that a figure can be asked to show. */
const PLACES: readonly unknown[] = [0, 1, 2, 3, 4, 5, 6];

function unfitPlaces(at: Location) {
	return {
		code: "places-unfit",
		stops: "figure" as const,
		at,
		says: "A figure cannot be shown with so many decimals.",
		wanted: `a whole number from ${PLACES[0]} to ${PLACES.at(-1)}`,
		next: "Correct places, or leave it out for the usual number of decimals.",
	};
}

/** The methods of the three answers to “is it different”, of which only the first is a figure. */
const FUNNELS: readonly string[] = ["poisson-funnel", "over-dispersed-funnel"];

function answerFinding(request: TagRequest, { input, names }: Desk): ReturnType<Answers["inline"]> {
	const address = readAddress(request, names);
	if (!address.ok) return address;
	const word = textOf(request, "say") ?? "sentence";
	const say = readSay(word);
	if (!say) return refused(unknownWord("say", word, Object.keys(SAYS), request.at));
	const words = answerWords({ address: address.value, say, at: request.at }, input.context);
	const withheld = words.ok ? undefined : withheldWords(address.value, words.problems, input.context);
	if (withheld !== undefined) return done({ content: [text(withheld)], figures: [] });
	return words.ok && say === "peer-sentence"
		? done({ ...words.value, methods: FUNNELS }, words.problems)
		: words;
}

/** Tables and charts of the evidence, and every register of what people decided. */
const BLOCKS: Readonly<Record<string, TagAnswer>> = { table: answerTable, chart: answerChart, ...REGISTERS };

function answerBlock(request: TagRequest, id: string, desk: Desk): Outcome<Answered> {
	const answer = BLOCKS[request.tag];
	if (!answer) throw new Error(`Nothing answers the tag “${request.tag}”.`);
	return answer(request, id, desk);
}

function answerTable(request: TagRequest, id: string, desk: Desk): Outcome<Answered> {
	const maker = makerNamed<TableMaker>(request, TABLES);
	const selection = readSelection(request, desk.names, desk.input.trees);
	if (!maker.ok) return maker;
	if (!selection.ok) return selection;
	const made = maker.value(selection.value, desk.input.context);
	if (!made.ok) return withheldBlock(request, id, selection.value, desk) ?? made;
	const block: TableBlock = {
		id,
		marking: desk.marking,
		provenance: { kind: "written", at: request.at },
		kind: "table",
		table: made.value.table,
	};
	return done({ blocks: [block], figures: made.value.figures }, made.problems);
}

/** The method pages of charts that are more than a drawing of figures. */
const METHODS: Readonly<Partial<Record<VisualBlock["request"]["kind"], readonly string[]>>> = {
	"control chart": ["control-chart"],
	"small multiples": ["control-chart"],
	funnel: FUNNELS,
};

function answerChart(request: TagRequest, id: string, desk: Desk): Outcome<Answered> {
	if (request.primary === "decision-trail") return answerTrailChart(request, id, desk);
	const maker = makerNamed<ChartMaker>(request, CHARTS);
	const selection = readSelection(request, desk.names, desk.input.trees);
	if (!maker.ok) return maker;
	if (!selection.ok) return selection;
	const made = maker.value(selection.value, {
		...desk.input.context,
		steps: desk.input.steps,
		maps: desk.input.maps ?? NO_MAPS,
	});
	if (!made.ok) return withheldBlock(request, id, selection.value, desk) ?? made;
	const methods = METHODS[made.value.request.kind] ?? [];
	return done(
		{ ...visual(id, made.value.request, made.value.figures, desk, request.at), methods },
		made.problems,
	);
}

/** What stands where a table or picture cannot be made since numbers of it are withheld. */
function withheldBlock(
	{ tag, at }: TagRequest,
	id: string,
	{ measures }: Selection,
	{ input, marking }: Desk,
): Outcome<Answered> | undefined {
	if (input.edition !== "public" || !holdsWithheld(measures, input.context)) return undefined;
	const words = `A ${tag} is left out of this edition, since numbers that it needs are withheld to protect people.`;
	const provenance = { kind: "written", at } as const;
	return done({
		blocks: [{ id, marking, provenance, kind: "paragraph", content: [text(words)] }],
		figures: [],
	});
}

function visual(
	id: string,
	request: VisualBlock["request"],
	figures: readonly Figure[],
	{ marking }: Desk,
	at: Location,
): Answered {
	return { blocks: [{ id, marking, provenance: { kind: "written", at }, kind: "visual", request }], figures };
}

function makerNamed<Maker>(request: TagRequest, makers: Readonly<Record<string, Maker>>): Outcome<Maker> {
	const name = request.primary ?? "";
	const maker = Object.hasOwn(makers, name) ? makers[name] : undefined;
	return maker
		? done(maker)
		: refused(unknownWord(`kind of ${request.tag}`, name, Object.keys(makers), request.at));
}
