/** Widths of the letters from the space to the tilde in Arial, in thousandths of an em (Helvetica's published metrics). */
const WIDTHS = [
	278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
	556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
	500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
	556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
	278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const FIRST = 32;
const OTHER = 556;

/** How much wider bold type runs. */
const BOLD = 1.07;

/** Where a line may end: after a space, a hyphen or a slash. */
const PIECES = /[^\s/-]*[\s/-]*/g;

/** Type of one size and weight. */
export type Type = { readonly size: number; readonly bold: boolean };

/**
 * How many lines words take in a column of so many points, broken as Word breaks them: greedily, at spaces and hyphens.
 *
 * @example
 * lineCount("Robbery fell", { size: 10, bold: false }, 400) // => 1
 */
export function lineCount(text: string, { size, bold }: Type, column: number): number {
	const perUnit = (size / 1000) * (bold ? BOLD : 1);
	let lines = 1;
	let used = 0;
	for (const [piece] of text.matchAll(PIECES)) {
		const words = unitsOf(piece.trimEnd()) * perUnit;
		if (used > 0 && used + words > column) {
			lines += 1;
			used = 0;
		}
		used += unitsOf(piece) * perUnit;
	}
	return lines;
}

function unitsOf(text: string): number {
	let units = 0;
	for (let index = 0; index < text.length; index += 1)
		units += WIDTHS[text.charCodeAt(index) - FIRST] ?? OTHER;
	return units;
}
