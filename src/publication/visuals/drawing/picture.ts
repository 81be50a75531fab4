import type { VisualWords } from "#document";
import type { Language } from "#vocabulary";
import type { Palette } from "./ink.ts";
import { element, escaped, length, type Pen, penFor } from "./pen.ts";
import { PICTURE_WORDS } from "./picture-words.ts";
import { type Sizes, sizesFor } from "./sizes.ts";

/** A finished picture: the SVG and its size in its own units. Title, subtitle and foot are text outside it. */
export type Drawing = { readonly svg: string; readonly width: number; readonly height: number };

/**
 * How a picture is to be drawn: 1,020 units wide for a desk, 680 for a printed column, 340 for a phone. `id` makes
 * its title and description addressable; a page that shows one picture twice gives each its own.
 */
export type DrawingOptions = {
	readonly palette: Palette;
	readonly width: number;
	readonly id?: string;
	readonly language?: Language;
};

/** What every drawing function works with. */
export type Easel = {
	readonly pen: Pen;
	readonly width: number;
	readonly sizes: Sizes;
	readonly words: (typeof PICTURE_WORDS)[Language];
};

/** The parts of a picture, drawn in order, and how tall they are together. */
export type Parts = { readonly height: number; readonly parts: readonly string[] };

const FONTS = "'Source Sans 3', 'Source Sans Pro', 'Helvetica Neue', Arial, sans-serif";

/** Makes pen, sizes and words ready for a picture. */
export function easelFor(options: DrawingOptions): Easel {
	return {
		pen: penFor(options.palette),
		width: options.width,
		sizes: sizesFor(options.width),
		words: PICTURE_WORDS[options.language ?? "en"],
	};
}

/** Wraps parts into an SVG that says what it is: role, title and description. */
export function pictureOf(words: VisualWords, options: DrawingOptions, { height, parts }: Parts): Drawing {
	const id = options.id ?? `visual-${fingerprint(`${options.width} ${words.title} ${words.description}`)}`;
	const said =
		`<title id="${escaped(id)}-title">${escaped(words.title)}</title>` +
		`<desc id="${escaped(id)}-desc">${escaped(words.description)}</desc>`;
	const svg = element(
		"svg",
		{
			xmlns: "http://www.w3.org/2000/svg",
			width: options.width,
			height,
			viewBox: `0 0 ${length(options.width)} ${length(height)}`,
			role: "img",
			"aria-labelledby": `${id}-title ${id}-desc`,
			"font-family": FONTS,
		},
		`${said}\n${parts.filter((part) => part !== "").join("\n")}\n`,
	);
	return { svg, width: options.width, height };
}

/** An empty frame that says that there is nothing to draw, as tall as a chart would be. */
export function emptyFrame({ pen, width, sizes, words }: Easel): Parts {
	const height = Math.round(sizes.plotHeight / 2);
	const frame = { x: 0.5, y: 0.5, width: width - 1, height: height - 1, "stroke-dasharray": "4 4" };
	const place = { x: width / 2, y: height / 2 + sizes.text / 3, anchor: "middle" } as const;
	return {
		height,
		parts: [
			pen.shape("rect", { stroke: "rule" }, frame),
			pen.label({ ...place, text: words.noData, size: sizes.text }),
		],
	};
}

/** A short name for a text that stays the same from run to run (FNV-1a, 32 bits). */
function fingerprint(text: string): string {
	let hash = 0x811c9dc5;
	for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
	return (hash >>> 0).toString(36);
}
