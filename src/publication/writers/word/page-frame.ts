/** The page and its margins, in twentieths of a point, as Word counts them. */
export type PageFrame = {
	readonly width: number;
	readonly height: number;
	readonly landscape: boolean;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
	readonly header: number;
	readonly footer: number;
};

const TWIPS_PER_POINT = 20;
const TWIPS_PER_PIXEL = 15;

/**
 * Millimetres in twentieths of a point.
 *
 * @example
 * millimetres(25.4) // => 1440
 */
export function millimetres(length: number): number {
	return Math.round((length / 25.4) * 72 * TWIPS_PER_POINT);
}

/** A4 with the margins of the printed edition. */
export const OWN_PAGE: PageFrame = {
	width: millimetres(210),
	height: millimetres(297),
	landscape: false,
	top: millimetres(26),
	right: millimetres(22),
	bottom: millimetres(23),
	left: millimetres(22),
	header: millimetres(12),
	footer: millimetres(11),
};

/** How wide text is at most on a page, in twentieths of a point. */
export function textWidth({ width, left, right }: PageFrame): number {
	return width - left - right;
}

/** Twentieths of a point as pixels, of which there are 96 to the inch. */
export function pixels(twips: number): number {
	return Math.floor(twips / TWIPS_PER_PIXEL);
}
