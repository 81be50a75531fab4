/** Words that say up, as alternatives of a pattern. */
export const UP_WORDS =
	"increas(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|gr(?:ow|ows|ew|own|owth|owing)|up|climb(?:s|ed|ing)?|jump(?:s|ed)?|uplift|surg(?:e|ed)|upturn|higher|more";

/** Words that say down. */
export const DOWN_WORDS =
	"decreas(?:e|es|ed|ing)|fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|reduc(?:e|es|ed|ing|tion|tions)|declin(?:e|es|ed|ing)|down|lower|fewer|less|shrank|cut";

/** Nouns of change, which may follow their per cent: “a 5% rise”. */
export const CHANGE_NOUNS =
	"increase|rise|growth|uplift|surge|upturn|jump|climb|decrease|fall|drop|reduction|decline|more|fewer|less|higher|lower";

/** Verbs of change that need no “by”: “rose 5%”. */
export const CHANGE_VERBS =
	"increased|risen|rose|grew|grown|climbed|jumped|decreased|fell|fallen|dropped|reduced|declined";

const UP = new RegExp(`^(?:${UP_WORDS}|jump|climb)$`, "i");
const DOWN = new RegExp(`^(?:${DOWN_WORDS})$`, "i");

/** Which way a word points: 1 up, -1 down, 0 neither. */
export type Sign = -1 | 0 | 1;

/**
 * Which way a word of change points.
 *
 * @example
 * signOfWord("reduction") // => -1
 */
export function signOfWord(word: string): Sign {
	if (UP.test(word)) return 1;
	return DOWN.test(word) ? -1 : 0;
}

/** A sign as a noun. */
export function changeNoun(sign: number): string {
	return sign < 0 ? "decrease" : sign > 0 ? "increase" : "no change";
}
