import { changeNoun, DOWN_WORDS, signOfWord, UP_WORDS } from "#analysis/claims";
import { type Block, type Document, everyBlock, type Figure, type Inline, inlineText } from "#document";
import type { Location, Problem } from "#vocabulary";
import { runningText } from "./running-text.ts";
import { type ProseLines, placeOfSentence, placesOf } from "./written-lines.ts";

/** “rose by”, “a fall of”: the words of direction that lead up to the size of a change. */
const LEADING = new RegExp(
	`\\b(${UP_WORDS}|${DOWN_WORDS})(?:\\s+\\p{L}+)?\\s+(?:by|of)\\s+(?:about\\s+|almost\\s+|nearly\\s+|over\\s+)?$`,
	"iu",
);

const UNSIGNED = /^[^+\u2212-]*$/;

/**
 * Typed words of direction against the change that a live figure shows without its sign. The page prints the same
 * “12.7%” for a rise and a fall; only the figure knows which it is.
 */
export function directionRemarks(document: Document, prose: ProseLines): Problem[] {
	const figures = new Map<string, Figure>(document.figures.map((each) => [each.id, each]));
	return [...everyBlock(document.blocks)].flatMap((block) => remarksOn(block, figures, prose));
}

function remarksOn(block: Block, figures: ReadonlyMap<string, Figure>, prose: ProseLines): Problem[] {
	if (block.provenance.kind !== "written") return [];
	const { at } = block.provenance;
	const texts = runningText(block);
	const places = placesOf(block, at, texts.length, prose);
	return texts.flatMap((content, index) => turnedIn(content, places[index] ?? at, figures, prose));
}

function turnedIn(
	content: readonly Inline[],
	at: Location,
	figures: ReadonlyMap<string, Figure>,
	prose: ProseLines,
): Problem[] {
	const parts = plainParts(content);
	return parts.flatMap((part, index) => {
		const figure = part.kind === "figure" ? figures.get(part.figure) : undefined;
		const words = inlineText(parts.slice(0, index));
		const [lead = "", word = ""] = LEADING.exec(words) ?? [];
		const sign = figure ? signShownWithout(figure) : 0;
		if (!figure || sign === 0 || signOfWord(word) !== -sign) return [];
		const sentence = `${words.split(/[.!?]\s+/).at(-1)}${figure.text}`;
		return [turned(`${lead}${figure.text}`, figure, placeOfSentence(sentence, at, prose))];
	});
}

/** Which way a figure goes that prints a change without its sign; 0 for any other figure. */
function signShownWithout({ value, text, unit, of }: Figure): number {
	const change = of.against !== undefined && UNSIGNED.test(text);
	if (!change || value === null) return 0;
	return value < 0 || unit === "per cent" || unit === "percentage points" ? Math.sign(value) : 0;
}

function turned(words: string, { value, text, of }: Figure, at: Location): Problem {
	const noun = changeNoun(value ?? 0);
	return {
		code: "claim-direction",
		stops: "nothing",
		at,
		says: "The words contradict the figure beside them.",
		found: `“${words}”`,
		wanted: `${of.measureTitle}, ${of.areaName}: a ${noun} of ${text}`,
		next: `Instead: a ${noun} of ${text}. With {% finding "${of.measure}" say="direction" /%} in place of the typed word, it follows the data.`,
	};
}

/** Inline content with what is bold, emphasised or linked as plain runs. */
function plainParts(content: readonly Inline[]): Exclude<Inline, { content: unknown }>[] {
	return content.flatMap((part) => ("content" in part ? plainParts(part.content) : [part]));
}
