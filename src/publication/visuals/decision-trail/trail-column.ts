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

/** The heading of a group of themes in lines, and its first baseline. */
export type TrailHeading = { readonly lines: readonly string[]; readonly y: number };

/** A column of themes in groups by standing, and where it ends. */
export type TrailColumn = {
	readonly boxes: readonly TrailBox[];
	readonly headings: readonly TrailHeading[];
	readonly bottom: number;
};

const PADDING = 6;
const GAP = 6;
const GROUP_GAP = 14;
const INSET = 11;
const MOST_LINES = 6;

/** The most that boxes of the shorter column move apart to keep level with the longer one. */
const MOST_SLACK = 24;

/** What a column is to be: where it begins, how wide it is, and how far its boxes are moved apart beyond need. */
export type TrailRoom = { readonly top: number; readonly width: number; readonly slack?: number };

/** Stacks themes in groups; a box is as tall as its name or its connectors need. */
export function trailColumn(themes: readonly TrailTheme[], room: TrailRoom, { sizes }: Easel): TrailColumn {
	const { top, width, slack = 0 } = room;
	const boxes: TrailBox[] = [];
	const headings: TrailHeading[] = [];
	let y = top;
	for (const standing of standingsInOrder(themes.map((theme) => theme.standing))) {
		const heading = fittedText(capitalised(standing), { width, lines: 2, size: sizes.text, bold: true });
		headings.push({ lines: heading, y: y + sizes.text });
		y += heading.length * sizes.line + 4;
		for (const theme of themes.filter((each) => each.standing === standing)) {
			const lines = fittedText(theme.name, { width: width - INSET - 4, lines: MOST_LINES, size: sizes.text });
			const height = Math.max(theme.least, lines.length * sizes.line + 2 * PADDING);
			boxes.push({ ...theme, lines, top: y, bottom: y + height });
			y += height + GAP + slack;
		}
		y += GROUP_GAP;
	}
	return { boxes, headings, bottom: y - GROUP_GAP };
}

/** Stacks themes so that the column ends near the foot of a longer one. */
export function trailColumnBeside(
	longer: TrailColumn,
	themes: readonly TrailTheme[],
	room: TrailRoom,
	easel: Easel,
): TrailColumn {
	const tight = trailColumn(themes, room, easel);
	const slack = (longer.bottom - tight.bottom) / Math.max(1, themes.length);
	return slack <= 0 ? tight : trailColumn(themes, { ...room, slack: Math.min(MOST_SLACK, slack) }, easel);
}

/** Draws a column: group headings, and each theme in a box with the edge of its standing. */
export function drawColumn(
	column: TrailColumn,
	left: number,
	width: number,
	{ pen, sizes }: Easel,
): string[] {
	const headings = column.headings.flatMap(({ lines, y }) =>
		lines.map((text, line) =>
			pen.label({ x: left, y: y + line * sizes.line, text, size: sizes.text, bold: true }),
		),
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
