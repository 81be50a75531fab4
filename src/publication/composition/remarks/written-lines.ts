import type { Block } from "#document";
import type { Location } from "#vocabulary";
import type { Prose } from "../composition-input.ts";

/** The files of prose by name, as far as finding a line in them needs. */
export type ProseLines = ReadonlyMap<string, Pick<Prose, "body" | "bodyLine">>;

/** How the points of a block begin in its file, where they have lines of their own. */
const POINTS: Partial<Record<Block["kind"], RegExp>> = {
	list: /^\s*(?:[-*+]|\d+[.)])\s/,
	"figure list": /\{%\s*headline\b/,
};

/** Where the running texts of a block stand: each point of a list on its own line, anything else where it begins. */
export function placesOf(block: Block, at: Location, texts: number, prose: ProseLines): Location[] {
	const begins = POINTS[block.kind];
	const lines = begins ? linesFrom(at, prose).filter((line) => begins.test(line.text)) : [];
	return Array.from({ length: texts }, (_, index) => ({ ...at, ...lineOf(lines[index]) }));
}

/**
 * The line of a paragraph on which words stand, since a paragraph may be written on several; the place handed in
 * where no line of it holds them.
 */
export function placeOfWords(words: string, at: Location, prose: ProseLines): Location {
	const lines = linesFrom(at, prose);
	const end = lines.findIndex((line) => line.text.trim() === "");
	const paragraph = end === -1 ? lines : lines.slice(0, end);
	return { ...at, ...lineOf(paragraph.find((line) => line.text.includes(words))) };
}

/** The line on which a sentence begins. Its figures are tags in the file, so its first words are looked for. */
export function placeOfSentence(sentence: string, at: Location, prose: ProseLines): Location {
	const words = sentence.split(/\s+/).slice(0, MOST_FIRST_WORDS);
	for (let count = words.length; count >= FEWEST_FIRST_WORDS; count -= 1) {
		const found = placeOfWords(words.slice(0, count).join(" "), at, prose);
		if (found.line !== at.line) return found;
	}
	return at;
}

const MOST_FIRST_WORDS = 6;
const FEWEST_FIRST_WORDS = 2;

type Line = { readonly text: string; readonly line: number };

function lineOf(line: Line | undefined): { readonly line?: number } {
	return line ? { line: line.line } : {};
}

function linesFrom(at: Location, prose: ProseLines): Line[] {
	const file = prose.get(at.file);
	if (!file || at.line === undefined) return [];
	const first = at.line;
	return file.body
		.split("\n")
		.map((text, index) => ({ text, line: file.bodyLine + index }))
		.filter((each) => each.line >= first);
}
