import { darkInks } from "#publication/visuals";
import {
	DAY_COLOURS,
	NIGHT_COLOURS,
	TONE_COLOURS,
	TYPE_SIZES,
	TYPEFACE,
	TYPEFACE_FALLBACKS,
	WIDEST,
} from "../design.ts";
import { BLOCK_STYLE } from "./look-blocks.ts";
import { FIGURE_STYLE } from "./look-figures.ts";
import { PAGE_STYLE } from "./look-page.ts";
import { PRINT_STYLE } from "./look-print.ts";
import { TABLE_STYLE } from "./look-tables.ts";

/**
 * The style sheet of a page. It is kept as text in TypeScript rather than as a .css file, so that it is the same whether
 * the sources are run as they are or bundled.
 */
export function styleSheet(): string {
	const tones = Object.entries(TONE_COLOURS);
	const day = [...colours(DAY_COLOURS), ...tones.map(([tone, { day }]) => toneColour(tone, day))];
	const night = [...colours(NIGHT_COLOURS), ...tones.map(([tone, { night }]) => toneColour(tone, night))];
	return `:root{color-scheme:light dark;--type:"${TYPEFACE}",${TYPEFACE_FALLBACKS};--widest:${WIDEST}px;${screenSizes()}${day.join("")}}
@media screen and (prefers-color-scheme:dark){:root{${darkInks()}${night.join("")}}}
@media print{:root{color-scheme:light;${printSizes()}${day.join("")}}}
${PAGE_STYLE}${BLOCK_STYLE}${TABLE_STYLE}${FIGURE_STYLE}${PRINT_STYLE}`;
}

function colours(set: { readonly [name: string]: string }): string[] {
	return Object.entries(set).map(([name, colour]) => `--${name}:${colour};`);
}

function toneColour(tone: string, colour: string): string {
	return `--tone-${tone.replace(" ", "-")}:${colour};`;
}

function screenSizes(): string {
	return sizes(TYPE_SIZES.screen, "px");
}

function printSizes(): string {
	return sizes(TYPE_SIZES.print, "pt");
}

type Size = readonly [number, number];

/** Sizes on screen are in rem, so that a reader's own choice of size counts. */
function sizes(set: { readonly [name: string]: Size }, unit: "px" | "pt"): string {
	const length = (value: number) => (unit === "px" ? `${value / 16}rem` : `${value}pt`);
	return Object.entries(set)
		.map(([name, [size, line]]) => `--${name}-size:${length(size)};--${name}-line:${length(line)};`)
		.join("");
}
