import type { Sentence } from "../manuscript/manuscript.ts";
import type { Mention, NumberMention } from "../manuscript/mention.ts";

/** Words between two mentions of a pattern: no other figure, no end of a clause. Times and ages may stand there. */
export function gap(most: number): string {
	return `(?:[^‹;.]|‹[dtxo]\\d+›|\\.(?=\\S)){0,${most}}?`;
}

/** Words without any mention. */
export function words(most: number): string {
	return `[^‹;.]{0,${most}}?`;
}

/** The mention that a captured position names, if it is a number. */
export function numberAt(sentence: Sentence, position: string | undefined): NumberMention | undefined {
	return position === undefined ? undefined : asNumber(sentence.mentions[Number(position)]);
}

/** A mention that is a number. */
export function asNumber(mention: Mention | undefined): NumberMention | undefined {
	if (!mention) return undefined;
	const { kind } = mention;
	return kind === "count" || kind === "per cent" || kind === "points" || kind === "money" || kind === "word"
		? mention
		: undefined;
}

/**
 * The masked text with what stands in brackets blanked, so that “2683 incidents (26.4% repeats) compared to 2258” reads
 * as one comparison. Offsets stay.
 */
export function withoutBrackets(masked: string): string {
	return masked.replaceAll(/\([^()]*\)/g, (inside) =>
		/^\((?:up|down|from|an? )/i.test(inside) ? inside : " ".repeat(inside.length),
	);
}

/** The clause around an offset: from the last full break before it to the next behind it. */
export function clauseAround(masked: string, start: number, end: number): string {
	const breaks =
		/[;:.]\s|,\s(?:while|whilst|whereas|but|although|and)\s|\s(?:while|whilst|whereas|although)\s/g;
	let from = 0;
	let to = masked.length;
	for (const found of masked.matchAll(breaks)) {
		if (found.index < start) from = found.index;
		else if (found.index >= end && found.index < to) to = found.index;
	}
	return masked.slice(from, to);
}
