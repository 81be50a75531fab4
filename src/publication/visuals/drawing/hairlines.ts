import { fittedText, widest } from "./fitted-text.ts";
import type { Easel } from "./picture.ts";

/** A dated thing across a plot: where, and its words. */
export type Hairline = { readonly x: number; readonly text: string };

/** A hairline whose words have found a place: their lines, left edge, and the lane above the plot (0 is lowest). */
export type PlacedHairline = {
	readonly x: number;
	readonly left: number;
	readonly right: number;
	readonly lines: readonly string[];
	readonly lane: number;
};

/** Hairlines and how tall the strip of their words is, above the plot. */
export type HairlineStrip = { readonly placed: readonly PlacedHairline[]; readonly height: number };

const GAP = 10;
const MOST_LINES = 2;

/** Finds a lane for the words of each hairline, from the right, so that no words cover others. */
export function placeHairlines(hairlines: readonly Hairline[], easel: Easel): HairlineStrip {
	const placed: PlacedHairline[] = [];
	for (const hairline of hairlines.toSorted((one, other) => other.x - one.x)) {
		const words = wordsOf(hairline, easel);
		placed.push({ ...words, lane: freeLane(words, placed) });
	}
	const lanes = Math.max(0, ...placed.map(({ lane }) => lane + 1));
	return { placed, height: lanes * laneHeight(placed, easel) };
}

/** Draws hairlines from their words down to the foot of the plot. Drawn before points, so that points stay whole. */
export function drawHairlines(strip: HairlineStrip, top: number, bottom: number, easel: Easel): string[] {
	const tall = laneHeight(strip.placed, easel);
	const topOf = (each: PlacedHairline) => top - (each.lane + 1) * tall;
	const lines = strip.placed.map((each) =>
		easel.pen.shape(
			"line",
			{ stroke: "common" },
			{ x1: each.x, x2: each.x, y1: topOf(each) + 2, y2: bottom, "stroke-width": 1, class: "hairline" },
		),
	);
	const words = strip.placed.flatMap((each) =>
		each.lines.map((text, line) =>
			easel.pen.label({
				x: each.left,
				y: topOf(each) + easel.sizes.text + line * easel.sizes.line,
				text,
				size: easel.sizes.text,
				halo: true,
			}),
		),
	);
	return [...lines, ...words];
}

function wordsOf({ x, text }: Hairline, { width, sizes }: Easel): Omit<PlacedHairline, "lane"> {
	const room = sizes.narrow ? width * 0.6 : width * 0.36;
	const lines = fittedText(text, { width: room, lines: MOST_LINES, size: sizes.text });
	const wide = widest(lines, sizes.text);
	const left = Math.max(0, Math.min(x + 5, width - wide));
	return { x, left, right: left + wide, lines };
}

function freeLane(words: Omit<PlacedHairline, "lane">, placed: readonly PlacedHairline[]): number {
	const taken = new Set(
		placed
			.filter((each) => words.left < each.right + GAP && each.left < words.right + GAP)
			.map(({ lane }) => lane),
	);
	let lane = 0;
	while (taken.has(lane)) lane += 1;
	return lane;
}

function laneHeight(placed: readonly PlacedHairline[], { sizes }: Easel): number {
	return Math.max(0, ...placed.map(({ lines }) => lines.length)) * sizes.line + 6;
}
