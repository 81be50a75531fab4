import { type Redactions, smallNumbersIn } from "#assessment/disclosure";
import { type Block, type Document, everyBlock, type Inline, inlineText } from "#document";
import type { Location, Problem } from "#vocabulary";
import { runningText } from "../remarks/running-text.ts";
import { redactionProblem } from "./redaction-problem.ts";

/** Stands for a live figure, whose number follows the rule already. */
const FIGURE = "‹figure›";

/** Small numbers of people or places in the words of a public edition that nobody has accepted with a reason. */
export function smallNumberProblems(document: Document, { accepted }: Redactions): Problem[] {
	const met = new Set<string>();
	const found = [...everyBlock(document.blocks)].flatMap((block) =>
		wordsOf(block).flatMap((words) =>
			smallNumbersIn(words).flatMap((small): Problem[] => {
				const excuse = accepted.find(
					(each) => words.includes(each.words) && each.words.includes(small.words),
				);
				if (excuse) met.add(excuse.words);
				return excuse ? [] : [redactionProblem.smallNumber(small.words, placeOf(block))];
			}),
		),
	);
	const idle = accepted.filter(({ words }) => !met.has(words));
	return [...found, ...idle.map(({ words, at }) => redactionProblem.acceptedForNothing(words, at))];
}

/** Everything that somebody may have written in a block. */
function wordsOf(block: Block): string[] {
	const running = runningText(block).map(typed);
	if (block.kind === "callout") return [block.title ?? ""];
	if (block.kind === "case study") return [block.title];
	if (block.kind === "table") return tableWords(block.table);
	if (block.kind === "visual") return [block.request.words.title, block.request.words.subtitle];
	return running;
}

function tableWords({ caption, notes, rows }: Extract<Block, { kind: "table" }>["table"]): string[] {
	return [caption, ...notes, ...rows.flatMap(({ cells }) => cells.map(({ content }) => typed(content)))];
}

function typed(content: readonly Inline[]): string {
	return inlineText(
		content.map((part) => (part.kind === "figure" ? ({ kind: "text", text: FIGURE } as const) : part)),
	);
}

function placeOf({ provenance }: Block): Location {
	return provenance.kind === "written" ? provenance.at : { file: provenance.by };
}
