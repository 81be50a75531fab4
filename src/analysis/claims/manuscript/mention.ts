import type { Period } from "#vocabulary";

/** How a number is hedged: “about 40”, “over 40”, “nearly 40”. */
export type Hedge = "about" | "over" | "under";

/** What every mention has: where it stands in its sentence, from `start` up to `end`. */
type MentionFrame = {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly hedge?: Hedge;
};

/** A number in a sentence with what it counts in. */
export type NumberMention = MentionFrame & {
	readonly kind: "count" | "per cent" | "points" | "money" | "word";
	readonly value: number;
	/** Decimal places as printed. */
	readonly places: number;
	/** Half of the last printed unit; 0 for counts given in full. */
	readonly slack: number;
	/** True where a sign is printed. */
	readonly signed: boolean;
};

/** A number or a stretch of time in a sentence. `other` is a number that is none: an age, a reference, a rate's base. */
export type Mention =
	| NumberMention
	| (MentionFrame & { readonly kind: "ordinal"; readonly value: number })
	| (MentionFrame & { readonly kind: "period"; readonly period: Period | undefined })
	| (MentionFrame & { readonly kind: "duration"; readonly months: number | undefined })
	| (MentionFrame & { readonly kind: "other" });

/** The letter that stands for a kind of mention in a masked sentence. */
const MASK_LETTERS = {
	count: "n",
	"per cent": "p",
	points: "q",
	money: "m",
	word: "w",
	ordinal: "o",
	period: "d",
	duration: "t",
	other: "x",
} as const satisfies Record<Mention["kind"], string>;

/** A pattern for one masked mention of the kinds named by their letters, its position captured. */
export function mark(letters: string): string {
	return `‹[${letters}](\\d+)›`;
}

/**
 * The text with its mentions masked.
 *
 * @example
 * maskedText("up 5%", [{ kind: "per cent", text: "5%", start: 3, end: 5, value: 5, places: 0, slack: 0.5, signed: false }]) // => "up ‹p0›"
 */
export function maskedText(text: string, mentions: readonly Mention[]): string {
	let masked = "";
	let from = 0;
	mentions.forEach((mention, index) => {
		masked += `${text.slice(from, mention.start)}‹${MASK_LETTERS[mention.kind]}${index}›`;
		from = mention.end;
	});
	return masked + text.slice(from);
}
