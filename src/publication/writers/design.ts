/** The colours of the page in daylight, shared by every writer. Text in `ink` or `quiet` passes 4.5:1 on `paper` and `tint`. */
export const DAY_COLOURS = {
	ink: "#0b0c0c",
	quiet: "#505a5f",
	paper: "#ffffff",
	tint: "#f5f6f7",
	rule: "#b1b4b6",
	link: "#1d70b8",
	own: "#12436d",
	focus: "#ffdd00",
	focusInk: "#0b0c0c",
} as const;

/** The same names for dark screens, with their own checked contrast. */
export const NIGHT_COLOURS: { readonly [Name in keyof typeof DAY_COLOURS]: string } = {
	ink: "#f3f2f1",
	quiet: "#b6bbbf",
	paper: "#16181a",
	tint: "#1f2428",
	rule: "#54595d",
	link: "#8cc2f5",
	own: "#8cc2f5",
	focus: "#ffdd00",
	focusInk: "#0b0c0c",
};

/** The bar at the left of a callout, by tone: a mark beside the word, never instead of it. Each passes 3:1 on white. */
export const TONE_COLOURS = {
	recommendation: { day: "#12436d", night: "#8cc2f5" },
	caution: { day: "#b25000", night: "#f0a35e" },
	"as printed": { day: "#801650", night: "#e08fbf" },
	gap: { day: "#595959", night: "#b6bbbf" },
	note: { day: "#1f7d74", night: "#5cc8bd" },
} as const;

/** Sizes of type: on screen in px, in print in pt, each with its line height. */
export const TYPE_SIZES = {
	screen: { text: [18, 27], table: [16, 22], small: [16, 22], note: [14.5, 20] },
	print: { text: [10.5, 14.5], table: [9, 12], small: [9, 12], note: [8, 10] },
} as const;

/** The widest a table or chart may be on screen, in px. */
export const WIDEST = 1020;

/**
 * The widths at which a chart is drawn, in units of its own (`drawn`), and the widest it is shown on screen, in px. Text
 * in a picture shrinks with it, so that a phone needs a drawing of its own.
 */
export const CHART_WIDTHS = {
	desk: { drawn: 800, widest: 920 },
	phone: { drawn: 360, widest: 480 },
	print: { drawn: 680 },
} as const;

/** The name of the type, and what stands in where it is missing. */
export const TYPEFACE = "Source Sans 3";
export const TYPEFACE_FALLBACKS = '"Source Sans Pro", "Segoe UI", Roboto, Helvetica, Arial, sans-serif';
