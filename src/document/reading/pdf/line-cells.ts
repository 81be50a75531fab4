import type { PageLine, Segment } from "./page-lines.ts";

const NUMBER = "(?:[+\\u2212–-]\\s?)?£?\\s?(?:[+\\u2212–-]\\s?)?\\d[\\d,]*(?:\\.\\d+)?\\s?(?:%|=)?";
const NUMBER_CELL = new RegExp(`^\\(?${NUMBER}\\)?$`);
const NUMBERS_ONLY = new RegExp(`^(?:${NUMBER})(?:\\s+${NUMBER})+$`);
const EACH_NUMBER = new RegExp(NUMBER, "g");
const YEAR = /^(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?$/;
const PLACEHOLDER = /^(?:[-–—*]|n\/?a|\.\.|nil|N\/A)$/i;
const LONGEST_CELL = 70;

/**
 * The cells of a line that may be a row of a table: two or more, a number among those behind the first; nothing for prose.
 */
export function rowCells(line: PageLine): readonly Segment[] | undefined {
	const cells = line.segments.flatMap(apart);
	const [first, ...others] = cells;
	if (!first || others.length === 0 || !others.some((cell) => isNumber(cell.text))) return undefined;
	if (cells.some((cell) => cell.text.length > LONGEST_CELL) || /[.;:]$/.test(others.at(-1)?.text ?? ""))
		return undefined;
	const figures = others.filter((cell) => isNumber(cell.text) || PLACEHOLDER.test(cell.text)).length;
	return figures * 2 >= others.length ? cells : undefined;
}

/** Whether a cell holds one number, with its sign apart or not: `+ 757`. */
export function isNumber(text: string): boolean {
	return NUMBER_CELL.test(text);
}

/** Whether a cell names a year, as headings do. */
export function isYear(text: string): boolean {
	return YEAR.test(text);
}

/** Numbers of narrow columns that stand so close that they came as one segment; their places follow from their lengths. */
function apart(segment: Segment): Segment[] {
	if (!NUMBERS_ONLY.test(segment.text)) return [segment];
	const letter = (segment.right - segment.x) / segment.text.length;
	return [...segment.text.matchAll(EACH_NUMBER)].map((found) => ({
		text: found[0].trim(),
		x: segment.x + found.index * letter,
		right: segment.x + (found.index + found[0].length) * letter,
	}));
}
