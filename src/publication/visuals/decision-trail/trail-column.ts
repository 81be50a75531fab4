import { fittedText } from "../drawing/fitted-text.ts";
import type { Easel } from "../drawing/picture.ts";
import { standingStyle, standingsInOrder } from "./standing.ts";

/** A theme to be put into a column: its name, its standing, and the least height that its connectors need. */
export type TrailTheme = { readonly name: string; readonly standing: string; readonly least: number };

/** A theme in its place. */
export type TrailBox = TrailTheme & {
	readonly top: number;
	readonly bottom: number;
	readonly lines: readonly string[];
};

/** The heading of a group of themes, and its baseline. */
export type TrailHeading = { readonly text: string; readonly y: number };

/** A column of themes in groups by standing, and where it ends. */
export type TrailColumn = {
	readonly boxes: readonly TrailBox[];
	readonly headings: readonly TrailHeading[];
	readonly bottom: number;
};

const PADDING = 6;
const GAP = 6;
const GROUP_GAP = 14;
const INSET = 12;
const MOST_LINES = 4;

/** Stacks themes in groups; a box is as tall as its name or its connectors need. */
export function trailColumn(
	themes: readonly TrailTheme[],
	top: number,
	width: number,
	{ sizes }: Easel,
): TrailColumn {
	const boxes: TrailBox[] = [];
	const headings: TrailHeading[] = [];
	let y = top;
	for (const standing of standingsInOrder(themes.map((theme) => theme.standing))) {
		headings.push({ text: capitalised(standing), y: y + sizes.text });
		y += sizes.line + 4;
		for (const theme of themes.filter((each) => each.standing === standing)) {
			const lines = fittedText(theme.name, { width: width - INSET - 4, lines: MOST_LINES, size: sizes.text });
			const height = Math.max(theme.least, lines.length * sizes.line + 2 * PADDING);
			boxes.push({ ...theme, lines, top: y, bottom: y + height });
			y += height + GAP;
		}
		y += GROUP_GAP;
	}
	return { boxes, headings, bottom: y - GROUP_GAP };
}

/** Draws a column: group headings, and each theme in a box with the edge of its standing. */
export function drawColumn(
	column: TrailColumn,
	left: number,
	width: number,
	{ pen, sizes }: Easel,
): string[] {
	const headings = column.headings.map(({ text, y }) =>
		pen.label({ x: left, y, text, size: sizes.text, bold: true }),
	);
	const boxes = column.boxes.flatMap(({ standing, lines, top, bottom }) => {
		const { ink, dash } = standingStyle(standing);
		const frame = { x: left + 0.5, y: top, width: width - 1, height: bottom - top };
		const edge = { x: left, y: top, width: 5, height: bottom - top };
		const first = (top + bottom) / 2 - ((lines.length - 1) * sizes.line) / 2 + sizes.text * 0.34;
		return [
			pen.shape(
				"rect",
				{ fill: "paper", stroke: ink },
				{ ...frame, class: "theme", "stroke-dasharray": dash },
			),
			pen.shape("rect", { fill: ink }, edge),
			...lines.map((text, line) =>
				pen.label({ x: left + INSET, y: first + line * sizes.line, text, size: sizes.text }),
			),
		];
	});
	return [...headings, ...boxes];
}

function capitalised(text: string): string {
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
