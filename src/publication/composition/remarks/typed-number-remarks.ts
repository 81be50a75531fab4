import { type Document, inlineText } from "#document";
import { describePeriod, type Location, type Problem, shown } from "#vocabulary";
import { type ProbableMeasure, probableMeasure, type WhereToLook } from "./probable-measure.ts";
import { typedTextsIn } from "./typed-numbers.ts";
import { type ProseLines, placeOfWords, placesOf } from "./written-lines.ts";

/**
 * A remark for every number that was typed where a live figure belongs, with the measure that probably gives it and
 * the tag to write. It stops nothing: the number may be right today.
 */
export function typedNumberRemarks(
	document: Document,
	prose: ProseLines,
	where: Omit<WhereToLook, "figures">,
): Problem[] {
	const look = { ...where, figures: document.figures };
	return typedTextsIn(document.blocks).flatMap(({ block, at, index, of, content, typed }) => {
		const place = placesOf(block, at, of, prose)[index] ?? at;
		const sentence = inlineText(content);
		return [...new Set(typed)].map((number) =>
			typedNumberRemark(number, sentence, placeOfWords(number, place, prose), look),
		);
	});
}

/** The remark for one typed number of a sentence, wherever the sentence stands. */
export function typedNumberRemark(
	number: string,
	sentence: string,
	at: Location,
	where: WhereToLook,
): Problem {
	return remarkOf(number, wordsBeside(number, sentence), at, probableMeasure(number, sentence, where));
}

function remarkOf(
	number: string,
	words: string,
	at: Location,
	probable: ProbableMeasure | undefined,
): Problem {
	return {
		code: "number-typed",
		stops: "nothing",
		at,
		says: `The number ${number} is typed, so it will stay as it is when the data change.`,
		found: shown(words),
		wanted: "a figure that follows from the data",
		next: probable
			? `It is probably “${probable.title}” (${probable.measure}) for ${describePeriod(probable.window)}: write ${probable.tag} in its place.`
			: 'Write the tag of the measure that gives it, {% figure "…" /%}; put what a source printed into {% as-printed %}.',
	};
}

const WORDS_BEFORE = 28;
const WORDS_AFTER = 16;

/** A typed number with some of the words to both sides, none of them cut. */
function wordsBeside(number: string, sentence: string): string {
	const start = sentence.indexOf(number);
	const end = start + number.length;
	const before = sentence.slice(Math.max(0, start - WORDS_BEFORE), start);
	const after = sentence.slice(end, end + WORDS_AFTER);
	const head = start > WORDS_BEFORE ? `… ${before.replace(/^\S*\s/, "")}` : before;
	const tail = sentence.length > end + WORDS_AFTER ? `${after.replace(/\s\S*$/, "")} …` : after;
	return `${head}${number}${tail}`;
}
