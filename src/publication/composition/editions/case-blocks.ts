import type { CaseStudyFile } from "#assessment/cases";
import { type Block, everyBlock } from "#document";
import {
	type Answers,
	parseNarrative,
	type ResolvedNarrative,
	resolveNarrative,
} from "#publication/narrative";
import { done, type Marking, type Outcome, refused } from "#vocabulary";
import type { CompositionInput } from "../composition-input.ts";
import type { TagAnswer } from "../desk.ts";
import { unknownWord } from "../unknown-word.ts";

/** Answers the tags of a story, whose blocks get its marking. */
export type StoryAnswers = (marking: Marking) => Answers;

/** One case study where its tag stands. */
export const answerCaseStudy: TagAnswer = (request, _, { input, answers }) => {
	const wanted = request.primary ?? "";
	const left = input.leftOut?.cases;
	const study = input.cases.find(({ id }) => id === (left?.get(wanted) ?? wanted));
	if (study) return caseBlocks(study, () => answers);
	if (left?.has(wanted)) return done({ blocks: [], figures: [] });
	return refused(
		unknownWord(
			"case study",
			wanted,
			input.cases.map(({ id }) => id),
			request.at,
		),
	);
};

/** The case studies that no tag has shown, in the order of their files. */
export function furtherCases(
	{ cases, settings }: CompositionInput,
	written: readonly Block[],
	answers: StoryAnswers,
): Outcome<ResolvedNarrative> {
	const shown = new Set([...everyBlock(written)].map(({ id }) => id));
	const hasAppendix = settings.parts.some(
		(part) => part.kind === "appendix" && part.appendix === "case-studies",
	);
	const further = hasAppendix ? cases.filter((study) => !shown.has(blockId(study))) : [];
	const told = further.map((study) => caseBlocks(study, answers));
	const problems = told.flatMap((each) => each.problems);
	const made = told.flatMap((each) => (each.ok ? [each.value] : []));
	if (made.length < told.length) return refused(...problems);
	return done(
		{
			blocks: made.flatMap(({ blocks }) => blocks),
			figures: made.flatMap(({ figures }) => figures),
			methods: made.flatMap(({ methods }) => methods),
		},
		problems,
	);
}

function blockId({ id }: CaseStudyFile): string {
	return `case-study-${id}`;
}

function caseBlocks(study: CaseStudyFile, answers: StoryAnswers): Outcome<ResolvedNarrative> {
	const { body, file, bodyLine, marking, title, at } = study;
	const parsed = parseNarrative(body, file, bodyLine);
	if (!parsed.ok) return parsed;
	const told = resolveNarrative(parsed.value, answers(marking), { marking, prefix: blockId(study) });
	if (!told.ok) return told;
	const block: Block = {
		kind: "case study",
		id: blockId(study),
		marking,
		provenance: { kind: "written", at },
		title,
		body: told.value.blocks,
	};
	return done({ ...told.value, blocks: [block] }, told.problems);
}
