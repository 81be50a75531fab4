import type { CalloutTone } from "#document";
import { DAY_COLOURS, TONE_COLOURS } from "../design.ts";

/**
 * A colour of the look as Word writes it: six hexadecimal digits.
 *
 * @example
 * hex("#0b0c0c") // => "0b0c0c"
 */
export function hex(colour: string): string {
	return colour.replace("#", "");
}

export const INK = hex(DAY_COLOURS.ink);
export const QUIET = hex(DAY_COLOURS.quiet);
export const RULE = hex(DAY_COLOURS.rule);
export const TINT = hex(DAY_COLOURS.tint);
export const OWN = hex(DAY_COLOURS.own);
export const LINK = hex(DAY_COLOURS.link);

/** The colour of the bar beside a callout. */
export function toneColour(tone: CalloutTone): string {
	return hex(TONE_COLOURS[tone].day);
}
