import { GAP_KINDS, isGapKind } from "#assessment/themes";
import { type Block, type Figure, type Inline, type Table, text } from "#document";
import { type NarrativeBlock, parseNarrative, resolveNarrative, textOf } from "#publication/narrative";
import {
	done,
	highestMarking,
	MARKINGS,
	type Marking,
	type Outcome,
	type Problem,
	refused,
} from "#vocabulary";
import type { Desk, TagAnswer } from "../desk.ts";
import { generator } from "../generated.ts";
import { runningText } from "../remarks/running-text.ts";
import { unknownWord } from "../unknown-word.ts";
import { headCell, joined, mixedCell, wordColumns, wordsCell } from "./register-cells.ts";
import { partTitle, themeTitles } from "./theme-titles.ts";

/** A gap as a row: what is missing and in which part, why, who could fill it, when. */
type Gap = {
	readonly part: string;
	readonly what: readonly Inline[];
	readonly why: string;
	readonly owner: string;
	readonly expected: string;
	readonly marking: Marking;
};

/**
 * Every gap in the evidence, those in the boxes of prose and those at the head of themes, or those of one theme. What
 * stands in a file of a higher marking is a table of its own with that marking, so that it cannot be read off a lower one.
 */
export const answerGaps: TagAnswer = (request, id, desk) => {
	const { input } = desk;
	const theme = textOf(request, "theme");
	const titles = themeTitles(input);
	if (theme !== undefined && !titles.has(theme))
		return refused(unknownWord("theme", theme, [...titles.keys()], request.at));
	const figures: Figure[] = [];
	const problems: Problem[] = [];
	const gaps = input.settings.parts.flatMap(({ file }) => {
		if (file === undefined) return [];
		const isOther = theme !== undefined && input.prose.get(file)?.front.theme?.id !== theme;
		if (isOther) return [];
		const found = gapsOf(file, desk, figures, id);
		problems.push(...found.problems);
		return found.ok ? found.value : [];
	});
	if (problems.some(({ stops }) => stops !== "nothing")) return refused(...problems);
	return done({ blocks: gapBlocks(gaps, id, desk, theme === undefined), figures });
};

function gapBlocks(gaps: readonly Gap[], id: string, desk: Desk, withPart: boolean): Block[] {
	if (gaps.length === 0)
		return [generator("gaps", desk.marking, id).paragraph("No gap in the evidence is recorded.")];
	const atLeast = (marking: Marking) => highestMarking([marking, desk.marking]);
	return MARKINGS.flatMap((marking) => {
		const group = gaps.filter((each) => atLeast(each.marking) === marking);
		if (group.length === 0) return [];
		return [
			generator("gaps", marking, `${id}-${MARKINGS.indexOf(marking)}`).table(gapTable(group, withPart)),
		];
	});
}

function gapTable(gaps: readonly Gap[], withPart: boolean): Table {
	return {
		caption: "What is not known, and who could say",
		columns: wordColumns(
			...(withPart ? ["Part"] : []),
			"What is missing",
			"Why",
			"Who could fill it",
			"Expected",
		),
		rows: gaps.map(({ part, what, why, owner, expected }, index) => ({
			cells: [
				...(withPart ? [headCell(part)] : []),
				withPart ? mixedCell(what) : { ...mixedCell(what), header: true },
				wordsCell(why),
				wordsCell(owner),
				wordsCell(expected),
			],
			...(index > 0 && gaps[index - 1]?.part !== part ? { startsGroup: true } : {}),
		})),
		notes: ["That nobody counts something is a finding in itself: it may be common and unseen."],
		source: "Gaps named in this document",
	};
}

function gapsOf(file: string, desk: Desk, figures: Figure[], id: string): Outcome<Gap[]> {
	const prose = desk.input.prose.get(file);
	if (!prose) return done([]);
	const { marking, theme } = prose.front;
	const part = partTitle(file, desk.input);
	const listed = (theme?.gaps ?? []).map(({ what, kind, owner, expected }) => ({
		part,
		what: [text(what)],
		why: GAP_KINDS[kind],
		owner,
		expected: expected ?? NO_DATE,
		marking,
	}));
	const parsed = parseNarrative(prose.body, file, prose.bodyLine);
	if (!parsed.ok) return parsed;
	const boxes = parsed.value.flatMap(gapBoxes);
	const read = boxes.map((box, index) =>
		boxedGap(box, { part, marking, desk, figures, id: `${id}-${index}` }),
	);
	const problems = read.flatMap((each) => each.problems);
	if (problems.some(({ stops }) => stops !== "nothing")) return refused(...problems);
	return done([...listed, ...read.flatMap((each) => (each.ok ? [each.value] : []))], problems);
}

const NO_DATE = "No date agreed";

type Box = Extract<NarrativeBlock, { kind: "callout" }>;

function gapBoxes(block: NarrativeBlock): Box[] {
	if (block.kind === "case study") return block.body.flatMap(gapBoxes);
	if (block.kind !== "callout") return [];
	return [...(block.tone === "gap" ? [block] : []), ...block.body.flatMap(gapBoxes)];
}

function boxedGap(
	{ request, body }: Box,
	{
		part,
		marking,
		desk,
		figures,
		id,
	}: { part: string; marking: Marking; desk: Desk; figures: Figure[]; id: string },
): Outcome<Gap> {
	const kind = textOf(request, "kind");
	if (kind !== undefined && !isGapKind(kind))
		return refused(unknownWord("kind", kind, Object.keys(GAP_KINDS), request.at));
	const resolved = resolveNarrative(body, desk.answers, { marking, prefix: id });
	if (!resolved.ok) return resolved;
	figures.push(...resolved.value.figures);
	return done({
		part,
		what: joined(resolved.value.blocks.flatMap(runningText), " "),
		why: kind === undefined ? "Not said" : GAP_KINDS[kind],
		owner: textOf(request, "owner") ?? "Nobody named",
		expected: textOf(request, "expected") ?? NO_DATE,
		marking,
	});
}
