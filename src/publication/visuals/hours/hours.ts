import type { HoursRequest } from "#document";
import { printedNumber } from "#vocabulary";
import { fittedText, widest } from "../drawing/fitted-text.ts";
import { drawKeyRows } from "../drawing/key-rows.ts";
import { drawHatchedBox } from "../drawing/missing.ts";
import { type Easel, emptyFrame, type Parts } from "../drawing/picture.ts";
import { textWidth } from "../drawing/text-width.ts";
import { CLASS_SWATCH, classKey, classOf, LETTER_SIZE } from "../drawing/value-classes.ts";

const HOURS = 24;
const CELL = { desk: 28, usual: 22 } as const;
const DESK = 900;
const NAME_GAP = 8;
const PARTING = 2;
const HOURS_NAMED = 3;

/** A grid before it is drawn: names at the left and on top, and values row by row. */
type Grid = {
	readonly left: readonly string[];
	readonly above: readonly string[];
	readonly values: readonly (readonly (number | null)[])[];
};

/**
 * When things happen: a cell for each hour of each month or day, in classes. Each cell has its value, or where that
 * finds no room the letter of its class. On a phone the hours go down, so that cells keep a readable width.
 */
export function hoursChart(request: HoursRequest, easel: Easel): Parts {
	const known = request.values.flat().filter((value) => value !== null);
	if (known.length === 0) return emptyFrame(easel);
	const { sizes, pen, width } = easel;
	const grid = easel.sizes.narrow ? hoursDown(request) : hoursAcross(request);
	const title = fittedText(request.unitWords, { width, lines: 3, size: sizes.text });
	const names = grid.left.map(
		(name) => fittedText(name, { width: width * NAME_SHARE, lines: 1, size: sizes.text })[0] ?? "",
	);
	const left = widest(names, sizes.text) + NAME_GAP;
	const top = title.length * sizes.line + sizes.line + 6;
	const cell = { width: (width - left) / grid.above.length, height: width >= DESK ? CELL.desk : CELL.usual };
	const place: Place = (row, column) => ({ x: left + column * cell.width, y: top + row * cell.height });
	const bottom = top + grid.left.length * cell.height;
	const missing = request.values.some((row) => hoursOf(row).includes(null));
	const key = drawKeyRows(classKey(request.classes, missing, easel), bottom + 10, easel, CLASS_SWATCH);
	return {
		height: Math.ceil(bottom + 10 + key.height + 4),
		parts: [
			...title.map((text, line) =>
				pen.label({ x: 0, y: sizes.text + line * sizes.line, text, size: sizes.text }),
			),
			...names.map((text, row) =>
				pen.label({
					x: left - NAME_GAP,
					y: place(row, 0).y + cell.height / 2 + sizes.text * 0.34,
					text,
					size: sizes.text,
					anchor: "end",
				}),
			),
			...drawAbove(grid, place, cell.width, top, easel),
			...drawCells(request, grid, place, cell, easel),
			...key.parts,
		],
	};
}

const NAME_SHARE = 0.28;

type Place = (row: number, column: number) => { x: number; y: number };
type Cell = { readonly width: number; readonly height: number };

function hoursOf(row: readonly (number | null)[]): (number | null)[] {
	return Array.from({ length: HOURS }, (_, hour) => row[hour] ?? null);
}

const hourName = (hour: number) => String(hour).padStart(2, "0");

function hoursAcross({ rows, values }: HoursRequest): Grid {
	const above = Array.from({ length: HOURS }, (_, hour) => (hour % HOURS_NAMED === 0 ? hourName(hour) : ""));
	return { left: rows, above, values: rows.map((_, index) => hoursOf(values[index] ?? [])) };
}

function hoursDown({ rows, values }: HoursRequest): Grid {
	const left = Array.from({ length: HOURS }, (_, hour) => hourName(hour));
	const across = left.map((_, hour) => rows.map((__, index) => values[index]?.[hour] ?? null));
	return { left, above: rows, values: across };
}

/** Names on top: whole where they fit above their cells, else their first letters. */
function drawAbove({ above }: Grid, place: Place, wide: number, top: number, { pen, sizes, width }: Easel) {
	const size = LETTER_SIZE;
	const whole = above.every((name) => textWidth(name, size) <= wide * (sizes.narrow ? 1 : HOURS_NAMED) - 2);
	return above.flatMap((name, column) => {
		if (name === "") return [];
		const text = whole ? name : name.slice(0, SHORT_NAME);
		const half = textWidth(text, size) / 2;
		const x = Math.max(half, Math.min(width - half, place(0, column).x + wide / 2));
		return [pen.label({ x, y: top - 6, text, size, anchor: "middle" })];
	});
}

const SHORT_NAME = 3;

function drawCells(
	{ classes }: HoursRequest,
	{ values }: Grid,
	place: Place,
	cell: Cell,
	easel: Easel,
): string[] {
	const { pen } = easel;
	const said = values.map((row) => row.map((value) => (value === null ? "" : printedNumber(value, 0))));
	const fits = said.flat().every((text) => textWidth(text, LETTER_SIZE) <= cell.width - PARTING - 3);
	return values.flatMap((row, y) =>
		row.map((value, x) => {
			const corner = place(y, x);
			const inset = (PARTING + 1) / 2;
			const box = {
				x: corner.x + inset,
				y: corner.y + inset,
				width: cell.width - 2 * inset,
				height: cell.height - 2 * inset,
			};
			if (value === null) return drawHatchedBox(box, easel);
			const { ink, letter } = classOf(value, classes);
			const fill = { ...box, "stroke-width": 1, class: "cell" };
			const words = {
				x: corner.x + cell.width / 2,
				y: corner.y + cell.height / 2 + LETTER_SIZE * 0.35,
				text: fits ? (said[y]?.[x] ?? "") : letter,
				size: LETTER_SIZE,
				anchor: "middle",
			} as const;
			return pen.shape("rect", { fill: ink, stroke: "common" }, fill) + pen.label(words);
		}),
	);
}
