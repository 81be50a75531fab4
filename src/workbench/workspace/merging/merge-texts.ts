import { lineMatches, linesOf } from "./line-matches.ts";

/** A place that two people changed in different ways. */
export type MergeConflict = { readonly base: string; readonly yours: string; readonly theirs: string };

/** A text that joins what two people made of one, and the places at which a person must choose. */
export type MergeProposal = { readonly text: string; readonly conflicts: readonly MergeConflict[] };

const YOURS = "<<<<<<< your text\n";
const MIDDLE = "=======\n";
const THEIRS = ">>>>>>> saved in between\n";

/**
 * Merges two texts that were made from a third, by lines. What only one of the two changed is taken; where both changed
 * the same lines in different ways, both stand in the text between marks.
 *
 * @example
 * mergeTexts("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n") // => { text: "A\nb\nC\n", conflicts: [] }
 * @example
 * mergeTexts("a\n", "b\n", "c\n").conflicts // => [{ base: "a\n", yours: "b\n", theirs: "c\n" }]
 */
export function mergeTexts(base: string, yours: string, theirs: string): MergeProposal {
	const [baseLines, yourLines, theirLines] = [linesOf(base), linesOf(yours), linesOf(theirs)];
	const inYours = new Map(lineMatches(baseLines, yourLines));
	const inTheirs = new Map(lineMatches(baseLines, theirLines));
	const parts: string[] = [];
	const conflicts: MergeConflict[] = [];
	let from = { base: 0, yours: 0, theirs: 0 };
	const upTo = (to: typeof from) => {
		const part = {
			base: baseLines.slice(from.base, to.base).join(""),
			yours: yourLines.slice(from.yours, to.yours).join(""),
			theirs: theirLines.slice(from.theirs, to.theirs).join(""),
		};
		const agreed = agreedPart(part);
		if (agreed === undefined) conflicts.push(part);
		parts.push(agreed ?? marked(part));
	};
	for (const [index, line] of baseLines.entries()) {
		const [your, their] = [inYours.get(index), inTheirs.get(index)];
		if (your === undefined || their === undefined) continue;
		upTo({ base: index, yours: your, theirs: their });
		parts.push(line);
		from = { base: index + 1, yours: your + 1, theirs: their + 1 };
	}
	upTo({ base: baseLines.length, yours: yourLines.length, theirs: theirLines.length });
	return { text: parts.join(""), conflicts };
}

/** What a part becomes without anybody choosing; undefined where both changed it in different ways. */
function agreedPart({ base, yours, theirs }: MergeConflict): string | undefined {
	if (yours === theirs || theirs === base) return yours;
	return yours === base ? theirs : undefined;
}

function marked({ yours, theirs }: MergeConflict): string {
	return [YOURS, ended(yours), MIDDLE, ended(theirs), THEIRS].join("");
}

/** A mark stands on a line of its own, even behind a last line without an end. */
function ended(text: string): string {
	return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
