import { textWidth } from "#publication/visuals";

/** A text taken apart where a line may end; widths in ems of its type. */
export type MeasuredText = {
	readonly pieces: readonly { readonly ems: number; readonly gap: number }[];
	/** Its whole width in one line, and that of its longest piece: in less room a word would be broken. */
	readonly most: number;
	readonly least: number;
};

/** Lines end at spaces and, between letters, after a hyphen or a stroke: “2015/16” stays whole, a file's path need not. */
const PIECES = /(?<=[/-])(?=\p{L})|\s+/u;
const SPACE = textWidth(" ", 1);

/** Measures a text as it will be set. `whole` texts, as numbers are, never wrap. */
export function measuredText(text: string, { bold = false, whole = false } = {}): MeasuredText {
	const parts = whole ? [text] : text.split(PIECES);
	let at = 0;
	const pieces = parts.map((part) => {
		at += part.length;
		const spaced = /\s/.test(text.charAt(at));
		while (/\s/.test(text.charAt(at))) at += 1;
		return { ems: textWidth(part, 1, bold), gap: spaced ? SPACE : 0 };
	});
	return {
		pieces,
		most: textWidth(text, 1, bold),
		least: Math.max(...pieces.map(({ ems }) => ems)),
	};
}

/**
 * How many lines a text takes in a width.
 *
 * @param width in ems of its type
 */
export function linesIn({ pieces, most }: MeasuredText, width: number): number {
	if (most <= width) return 1;
	let lines = 1;
	let used = 0;
	for (const { ems, gap } of pieces) {
		if (used > 0 && used + ems > width) {
			lines += 1;
			used = 0;
		}
		used += ems + gap;
	}
	return lines;
}
