import { comparedOrder, orderProblems } from "#assessment/priorities";
import { recommendedOrder } from "#assessment/scoring";
import { APPENDICES, type AppendixKind, type DocumentPart } from "#assessment/settings";
import { type Block, type Document, everyBlock, type Figure } from "#document";
import { type Names, parseNarrative, type ResolvedNarrative, resolveNarrative } from "#publication/narrative";
import { describeLocation, done, highestMarking, type Outcome, type Problem, refused } from "#vocabulary";
import { answersFor } from "./answers.ts";
import { checkBlocks } from "./check-blocks.ts";
import type { CompositionInput, Prose } from "./composition-input.ts";
import { furtherCases } from "./editions/case-blocks.ts";
import { publicInput } from "./editions/public-edition.ts";
import { withPublicSources } from "./editions/public-sources.ts";
import { redactionProblem } from "./editions/redaction-problem.ts";
import { smallNumberProblems } from "./editions/small-numbers.ts";
import { wordsWrittenAgain } from "./editions/written-again.ts";
import { generator } from "./generated.ts";
import { glossaryBlocks, wordsOf } from "./glossary-appendix.ts";
import { methodBlocks } from "./methods-appendix.ts";
import { numberBlocks } from "./number-blocks.ts";
import { partName } from "./part-name.ts";
import { claimRemarks } from "./remarks/claim-remarks.ts";
import { directionRemarks } from "./remarks/direction-remarks.ts";
import { typedDecisionRemarks } from "./remarks/typed-decision-remarks.ts";
import { typedNumberRemarks } from "./remarks/typed-number-remarks.ts";
import { creditProblems, sourceBlocks, usedSources } from "./sources-appendix.ts";
import { untouchedPart } from "./untouched-prose.ts";

/** One part of the document before its blocks are numbered. */
type Part = {
	readonly name: string;
	readonly kind: "section" | "appendix";
	readonly numbered: boolean;
	readonly blocks: readonly Block[];
};

/**
 * Puts an edition of the document together. A public one is made of what is left when everything marked is gone; it is
 * refused where something marked has no reviewed redaction, or where its words count so few that somebody could be
 * recognised.
 */
export function composeAssessment(input: CompositionInput): Outcome<Document> {
	if (input.edition !== "public") return composed(input);
	const open = publicInput(input);
	if (!open.ok) return open;
	const document = composed(open.value.input);
	if (!document.ok) return refused(...open.problems, ...document.problems);
	const again = wordsWrittenAgain(document.value, open.value.apart).map(redactionProblem.writtenAgain);
	const small = smallNumberProblems(document.value, input.disclosure.redactions);
	const problems = [...open.problems, ...document.problems, ...again, ...small];
	return problems.some(({ stops }) => stops !== "nothing")
		? refused(...problems)
		: done(document.value, problems);
}

/**
 * Puts the document together: prose in the order of the settings with its figures answered, then the appendices that
 * are generated from what was used. If a single figure cannot be computed there is no document. What its words say
 * against its figures, and numbers that were typed, are remarks that stop nothing.
 */
function composed(input: CompositionInput): Outcome<Document> {
	const problems: Problem[] = [...input.context.book.problems];
	const figures: Figure[] = [];
	const methods: string[] = [];
	const written = new Map<DocumentPart, Part>();
	for (const part of input.settings.parts) {
		if (part.file === undefined) continue;
		const resolved = resolvePart(part.file, input);
		problems.push(...resolved.problems);
		if (!resolved.ok) continue;
		figures.push(...resolved.value.figures.map((each) => named(each, input)));
		methods.push(...resolved.value.methods);
		written.set(part, writtenPart(part.file, part, resolved.value, input.prose.get(part.file)));
	}
	if (problems.some((problem) => problem.stops !== "nothing")) return refused(...eachOnce(problems));
	const generated = generatedParts(input, written, figures, methods);
	problems.push(...generated.problems);
	if (problems.some((problem) => problem.stops !== "nothing")) return refused(...eachOnce(problems));
	const parts = input.settings.parts.flatMap((part) => generated.parts.get(part) ?? written.get(part) ?? []);
	const document = documentOf(input, parts, [...figures, ...generated.figures]);
	return done(document, [...problems, ...proseRemarks(document, input)]);
}

/** A figure as the edition names its sources. */
function named(figure: Figure, { edition, disclosure }: CompositionInput): Figure {
	return edition === "public" ? withPublicSources(figure, disclosure.rules.marked) : figure;
}

/** Each problem once: a cell that two returns state differently is met by every tag that asks for it. */
function eachOnce(problems: readonly Problem[]): Problem[] {
	return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** A public edition has a check of its own, which knows which numbers are live and follow the rule of disclosure. */
const SMALL_NUMBERS = "claim-small-numbers";

/** What the words of the document say against its figures, and numbers in it that were typed. */
function proseRemarks(
	document: Document,
	{ prose, glossary, context, settings, priorities, scoring }: CompositionInput,
): Problem[] {
	const turned = directionRemarks(document, prose);
	const told = new Set(turned.map(({ code, at }) => `${code} ${describeLocation(at)}`));
	const claims = claimRemarks(document, prose, glossary);
	const look = { context, windows: settings.windows };
	const themes = [...prose.values()].flatMap(({ front }) => front.theme ?? []);
	return [
		...turned,
		...claims.filter(
			({ code, at }) => code !== SMALL_NUMBERS && !told.has(`${code} ${describeLocation(at)}`),
		),
		...typedNumberRemarks(document, prose, look),
		...typedDecisionRemarks(priorities, themes, { ...look, figures: document.figures }),
		...orderProblems(comparedOrder(priorities, recommendedOrder(scoring))),
	];
}

function resolvePart(file: string, input: CompositionInput): Outcome<ResolvedNarrative> {
	const prose = input.prose.get(file);
	if (!prose) throw new Error(`The prose of ${file} was not handed in.`);
	const parsed = parseNarrative(prose.body, file, prose.bodyLine);
	if (!parsed.ok) return parsed;
	const prefix = file.replace(/\.[^./]*$/, "").replaceAll(/[^A-Za-z0-9]+/g, "-");
	const { marking } = prose.front;
	const answers = answersFor(input, namesOf(input), marking);
	const resolved = resolveNarrative(parsed.value, answers, { marking, prefix });
	return untouchedPart(resolved, { prose, file, id: prefix });
}

function namesOf({ settings, context }: CompositionInput): Names {
	return {
		windows: settings.windows,
		groups: settings.groups,
		areas: context.book.areas,
		measures: new Set(context.book.measures.map((measure) => measure.id as string)),
		ownArea: settings.area.code,
	};
}

function writtenPart(
	file: string,
	part: DocumentPart,
	resolved: ResolvedNarrative,
	prose: Prose | undefined,
): Part {
	const numbered = prose?.front.numbered ?? true;
	return {
		name: partName(file),
		kind: part.kind === "appendix" ? "appendix" : "section",
		numbered,
		blocks: resolved.blocks,
	};
}

type GeneratedParts = {
	readonly parts: ReadonlyMap<DocumentPart, Part>;
	readonly figures: readonly Figure[];
	readonly problems: readonly Problem[];
};

function generatedParts(
	input: CompositionInput,
	written: ReadonlyMap<DocumentPart, Part>,
	figures: readonly Figure[],
	methods: readonly string[],
): GeneratedParts {
	const parts = new Map<DocumentPart, Part>();
	const checked = checkBlocks(input);
	const checks = { ...checked, figures: checked.figures.map((each) => named(each, input)) };
	const problems: Problem[] = [...checks.problems];
	const add = (kind: AppendixKind, blocks: readonly Block[]) => {
		const part = input.settings.parts.find((each) => each.kind === "appendix" && each.appendix === kind);
		if (!part) return;
		const own = written.get(part)?.blocks ?? [];
		const make = generator("appendix", input.settings.marking, `${kind}-title`);
		const titled = own[0]?.kind === "heading" ? own : [make.heading(1, APPENDICES[kind]), ...own];
		parts.set(part, { name: kind, kind: "appendix", numbered: true, blocks: [...titled, ...blocks] });
	};
	const { language, marking } = input.settings;
	const sources = usedSources([...figures, ...checks.figures]);
	problems.push(...creditProblems(input.suppliers, sources, input.settings.partnership.name));
	const titleOf = (measure: string) => input.context.book.measure(measure)?.title ?? measure;
	add("sources", [
		...sourceBlocks(generator("sources", marking), {
			suppliers: input.suppliers,
			sources,
			breaks: input.breaks,
			titleOf,
			language,
		}),
		...checks.blocks,
	]);
	add("scores", []);
	const stories = furtherCases(
		input,
		[...written.values()].flatMap((part) => part.blocks),
		(marked) => answersFor(input, namesOf(input), marked),
	);
	problems.push(...stories.problems);
	add("case-studies", stories.ok ? stories.value.blocks : []);
	add(
		"methods",
		methodBlocks(
			[...figures, ...checks.figures],
			[...checks.methods, ...methods],
			generator("methods-used", marking),
		),
	);
	const texts = [...new Map([...written, ...parts]).values()].map((part) => ({
		part: part.name,
		text: wordsOf(part.blocks),
	}));
	const glossary = glossaryBlocks(texts, input.glossary, generator("glossary", marking));
	problems.push(...glossary.problems);
	add("glossary", glossary.blocks);
	const told = stories.ok ? stories.value.figures.map((each) => named(each, input)) : [];
	return { parts, figures: [...checks.figures, ...told], problems };
}

/** Stands on the cover of a public edition. */
const PUBLIC_NOTE =
	"Public edition. What is marked for partners is left out or said in other words, and counts of few people are withheld.";

function documentOf(input: CompositionInput, parts: readonly Part[], figures: readonly Figure[]): Document {
	const { settings } = input;
	const running = { tables: 0, figures: 0 };
	const counts = { section: 0, appendix: 0 };
	const blocks = parts.flatMap((part) => {
		if (!part.numbered) return numberBlocks(part.blocks, { kind: "none" }, running);
		counts[part.kind] += 1;
		return numberBlocks(part.blocks, { kind: part.kind, number: counts[part.kind] }, running);
	});
	return {
		cover: {
			partnership: settings.partnership.name,
			title: settings.title,
			year: settings.year,
			version: settings.version,
			state: input.approval.covered.state,
			date: settings.date,
			areaName: settings.area.name,
			notes: input.edition === "public" ? [...settings.notes, PUBLIC_NOTE] : settings.notes,
		},
		language: settings.language,
		marking: highestMarking([settings.marking, ...[...everyBlock(blocks)].map((block) => block.marking)]),
		blocks,
		figures: distinctFigures(figures),
	};
}

/** Each figure once: the same question has the same answer. Two answers under one id are a fault of the program. */
function distinctFigures(figures: readonly Figure[]): Figure[] {
	const distinct = new Map<string, Figure>();
	for (const figure of figures) {
		const other = distinct.get(figure.id);
		if (other && other.text !== figure.text)
			throw new Error(`Two figures have the id “${figure.id}”: ${other.text} and ${figure.text}.`);
		distinct.set(figure.id, figure);
	}
	return [...distinct.values()];
}
