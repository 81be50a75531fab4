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
const MOST_LINES = 3;
const LANE_GAP = 6;

/** Words near the right edge may be this much narrower than others before they move to the left instead. */
const LEAST_SHARE = 0.45;

/** Finds a lane for the words of each hairline, from the right, so that no words cover others. */
export function placeHairlines(hairlines: readonly Hairline[], easel: Easel): HairlineStrip {
	const placed: PlacedHairline[] = [];
	for (const hairline of hairlines.toSorted((one, other) => other.x - one.x)) {
		const words = wordsOf(hairline, easel);
		placed.push({ ...words, lane: freeLane(words, placed) });
	}
	const lanes = Math.max(0, ...placed.map(({ lane }) => lane + 1));
	return { placed, height: heightUpTo(lanes - 1, placed, easel) };
}

/**
 * Draws hairlines from their words down to the foot of the plot. Drawn before points, so that points stay whole.
 * The strip stands at the top of the picture. Words that had to move to the left of their line stand on top of it.
 */
export function drawHairlines(strip: HairlineStrip, bottom: number, easel: Easel): string[] {
	const topOf = ({ lane }: PlacedHairline) => strip.height - heightUpTo(lane, strip.placed, easel);
	const lines = strip.placed.map((each) => {
		const moved = each.left < each.x;
		const from = topOf(each) + (moved ? each.lines.length * easel.sizes.line + 2 : 2);
		return easel.pen.shape(
			"line",
			{ stroke: "common" },
			{ x1: each.x, x2: each.x, y1: from, y2: bottom, "stroke-width": 1, class: "hairline" },
		);
	});
	const words = strip.placed.flatMap((each) =>
		each.lines.map((text, line) =>
			easel.pen.label({
				x: each.left,
				y: topOf(each) + easel.sizes.text + line * easel.sizes.line,
				text,
				size: easel.sizes.text,
				patch: true,
			}),
		),
	);
	return [...lines, ...words];
}

function wordsOf({ x, text }: Hairline, { width, sizes }: Easel): Omit<PlacedHairline, "lane"> {
	const usual = width * (sizes.narrow ? 0.6 : 0.36);
	const room = Math.max(Math.min(usual, width - x - 5), usual * LEAST_SHARE);
	const lines = fittedText(text, { width: room, lines: MOST_LINES, size: sizes.text });
	const wide = widest(lines, sizes.text);
	const left = Math.max(0, Math.min(x + 5, width - wide));
	return { x, left, right: left + wide, lines };
}

/** The lowest lane where the words cover no others, and no hairline from a higher lane runs through them. */
function freeLane(words: Omit<PlacedHairline, "lane">, placed: readonly PlacedHairline[]): number {
	const taken = placed.filter((each) => words.left < each.right + GAP && each.left < words.right + GAP);
	const crossing = placed.filter((each) => each.x >= words.left && each.x <= words.right + GAP);
	let lane = Math.max(0, ...crossing.map((each) => each.lane + 1));
	while (taken.some((each) => each.lane === lane)) lane += 1;
	return lane;
}

/** How tall the lanes up to and with this one are; each is as tall as its longest words. */
function heightUpTo(lane: number, placed: readonly PlacedHairline[], { sizes }: Easel): number {
	let height = 0;
	for (let each = 0; each <= lane; each += 1) {
		const here = placed.filter((hairline) => hairline.lane === each);
		height += Math.max(...here.map(({ lines }) => lines.length)) * sizes.line + LANE_GAP;
	}
	return height;
}
