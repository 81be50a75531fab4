import { fittedText, widest } from "./fitted-text.ts";
import type { Easel } from "./picture.ts";

/** One entry of a key: a small drawing centred on a place, and its words. */
export type KeyEntry = { readonly text: string; readonly draw: (x: number, y: number) => string };

const SWATCH = 20;
const GAP = 22;
const MOST_LINES = 4;

/** Larger drawings than marks keep a little room between rows. */
const WIDE_ROW_GAP = 5;

/** Draws the entries of a key in rows below each other, as many to a row as fit, and says how tall they are. */
export function drawKeyRows(entries: readonly KeyEntry[], top: number, easel: Easel, swatch = SWATCH) {
	const { sizes, pen, width } = easel;
	const rowGap = swatch > SWATCH ? WIDE_ROW_GAP : 0;
	let x = 0;
	let y = top;
	let rowHeight = 0;
	const parts = entries.flatMap(({ text, draw }) => {
		const lines = fittedText(text, { width: width - swatch, lines: MOST_LINES, size: sizes.text });
		const wide = swatch + widest(lines, sizes.text);
		if (x > 0 && x + wide > width) {
			x = 0;
			y += rowHeight + rowGap;
			rowHeight = 0;
		}
		const left = x;
		const middle = y + sizes.line / 2;
		x += wide + GAP;
		rowHeight = Math.max(rowHeight, lines.length * sizes.line);
		const words = lines.map((line, index) =>
			pen.label({
				x: left + swatch,
				y: middle + sizes.text * 0.34 + index * sizes.line,
				text: line,
				size: sizes.text,
			}),
		);
		return [draw(left + swatch / 2 - 3, middle), ...words];
	});
	return { parts, height: y + rowHeight - top };
}
