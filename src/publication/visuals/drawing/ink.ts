/**
 * Every colour of a picture by the part it plays, for light and for dark paper. The only place where a colour is
 * typed; `least` is the contrast with the paper that it must keep (WCAG 2.2: text 4.5, marks 3; hairlines that
 * carry no meaning of their own have none). The order of the series and the three signals are those of the
 * Government Analysis Function, alternately dark and light.
 */
export const INKS = {
	ink: { light: "#0b0c0c", dark: "#f3f2f1", least: 4.5 },
	paper: { light: "#ffffff", dark: "#16181a", least: 0 },
	rule: { light: "#b1b4b6", dark: "#54595d", least: 0 },
	common: { light: "#707070", dark: "#a0a4a8", least: 3 },
	concern: { light: "#B25000", dark: "#f5a25d", least: 3 },
	improvement: { light: "#12436D", dark: "#7fb8e6", least: 3 },
	neutral: { light: "#5B2C83", dark: "#c4a3e6", least: 3 },
	context: { light: "#8a8d90", dark: "#82888c", least: 3 },
	"series-1": { light: "#12436D", dark: "#7fb8e6", least: 3 },
	"series-2": { light: "#28A197", dark: "#4cc9be", least: 3 },
	"series-3": { light: "#801650", dark: "#f08ac0", least: 3 },
	"series-4": { light: "#F46A25", dark: "#f68a52", least: 3 },
	// Classes of a map or a grid, the lowest first: one hue. Ink reads on all of them; borders keep the contrast.
	"class-1": { light: "#deebf5", dark: "#1b2733", least: 0 },
	"class-2": { light: "#b6d2e9", dark: "#1f3a52", least: 0 },
	"class-3": { light: "#8ab6da", dark: "#274d6e", least: 0 },
	"class-4": { light: "#639ccb", dark: "#2e5f87", least: 0 },
	"class-5": { light: "#4385bd", dark: "#36709f", least: 0 },
} as const;

/** The part that a colour plays in a picture. */
export type Ink = keyof typeof INKS;

/** Where a picture is seen: on a screen its colours follow the page, on paper they are fixed. */
export type Palette = "screen" | "print";

/** How dense the tint between control limits is: 6% of the ink. */
export const BAND_OPACITY = 0.06;

/**
 * The colour of a part as SVG understands it: a custom property of the page with the light colour behind it, or,
 * for print, whose renderer knows no custom properties, the light colour itself.
 *
 * @example
 * colourOf("ink", "screen") // => "var(--ink, #0b0c0c)"
 * @example
 * colourOf("concern", "print") // => "#B25000"
 */
export function colourOf(ink: Ink, palette: Palette): string {
	return palette === "print" ? INKS[ink].light : `var(--${ink}, ${INKS[ink].light})`;
}

/** The custom properties that turn screen pictures dark, for a page's own style sheet: `--ink: #f3f2f1; …`. */
export function darkInks(): string {
	return Object.entries(INKS)
		.map(([ink, { dark }]) => `--${ink}: ${dark};`)
		.join(" ");
}
