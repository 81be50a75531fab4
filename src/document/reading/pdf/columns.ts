import { type PageLine, pageLines } from "./page-lines.ts";
import type { PageWords } from "./page-words.ts";

/** A gutter is looked for in the middle of the page, between these shares of its text's width. */
const MIDDLE = { from: 0.3, to: 0.7 };
/** The narrowest gutter, in points. */
const NARROWEST = 9;
/** Two columns of prose have so many lines beside each other, and so many letters in each. */
const FEWEST_LINES = 4;
const FEWEST_LETTERS = 15;

/**
 * Lines of a page in reading order. Where two columns of prose stand beside each other the left is read first; what
 * reaches over both parts them. Tables, whose cells hold few letters, stay whole.
 */
export function linesInReadingOrder(words: readonly PageWords[], page: number): PageLine[] {
	const lines = pageLines(words, page);
	const gutter = gutterOf(lines);
	if (gutter === undefined) return lines;
	const ordered: PageLine[] = [];
	let band: PageLine[] = [];
	for (const line of lines) {
		if (!isCrossed(line, gutter)) {
			band.push(line);
			continue;
		}
		ordered.push(...bandInOrder(band, gutter), line);
		band = [];
	}
	return [...ordered, ...bandInOrder(band, gutter)];
}

/** The middle of the widest strip that most lines leave free, if there is prose on both its sides. */
function gutterOf(lines: readonly PageLine[]): number | undefined {
	const left = Math.min(...lines.map((line) => line.segments[0]?.x ?? 0));
	const right = Math.max(...lines.map((line) => line.segments.at(-1)?.right ?? 0));
	const places = new Map<number, number>();
	for (const line of lines) {
		const gap = proseGap(line);
		if (!gap) continue;
		const middle = (gap.from + gap.to) / 2;
		const share = (middle - left) / (right - left);
		if (share < MIDDLE.from || share > MIDDLE.to) continue;
		const place = Math.round(gap.to / 4);
		places.set(place, (places.get(place) ?? 0) + 1);
	}
	const [place, count] = [...places].sort((one, other) => other[1] - one[1])[0] ?? [0, 0];
	return count >= FEWEST_LINES ? place * 4 - NARROWEST / 2 : undefined;
}

/** The gap of a line with exactly two segments, both of them prose. */
function proseGap({ segments }: PageLine): { from: number; to: number } | undefined {
	const [first, second, third] = segments;
	if (!first || !second || third || second.x - first.right < NARROWEST) return undefined;
	return letters(first.text) >= FEWEST_LETTERS && letters(second.text) >= FEWEST_LETTERS
		? { from: first.right, to: second.x }
		: undefined;
}

function letters(text: string): number {
	return text.replaceAll(/[^\p{L}]/gu, "").length;
}

function isCrossed(line: PageLine, gutter: number): boolean {
	return line.segments.some((segment) => segment.x < gutter && segment.right > gutter);
}

function bandInOrder(band: readonly PageLine[], gutter: number): PageLine[] {
	const sides = [
		band.map((line) => ({ ...line, segments: line.segments.filter((segment) => segment.x < gutter) })),
		band.map((line) => ({ ...line, segments: line.segments.filter((segment) => segment.x >= gutter) })),
	];
	return sides.flat().filter((line) => line.segments.length > 0);
}
