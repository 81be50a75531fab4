import type { SharesRequest } from "#document";
import { drawKeyRows } from "../drawing/key-rows.ts";
import { drawRowName, type NamedRow, namedRows } from "../drawing/named-rows.ts";
import { type Easel, emptyFrame, type Parts } from "../drawing/picture.ts";
import { textWidth } from "../drawing/text-width.ts";
import { drawPatterned } from "./part-pattern.ts";

type Row = SharesRequest["rows"][number];

const THICKEST = 30;
const ROOM_AROUND_TEXT = 10;

/**
 * What wholes are made of: a bar of a hundred per cent for each row, its parts in the order given. Parts are parted by
 * a white line, patterned, and labelled where there is room; the key above names them in the order of the bars.
 */
export function sharesChart(request: SharesRequest, easel: Easel): Parts {
	const rows = request.rows.filter(({ values }) => totalOf(values) > 0);
	if (rows.length === 0) return emptyFrame(easel);
	const key = drawKeyRows(keyOf(request, easel), 0, easel);
	const named = namedRows(request.rows, key.height + 10, easel);
	const setting = { left: named.left, right: easel.width, size: named.size };
	return {
		height: Math.ceil(named.bottom + 4),
		parts: [
			...key.parts,
			...named.rows.flatMap((row) => drawRowName(row, named, easel)),
			...named.rows.flatMap((row) => drawRow(row, setting, easel)),
		],
	};
}

function keyOf({ parts }: SharesRequest, easel: Easel) {
	return parts.map((text, index) => ({
		text,
		draw: (x: number, y: number) =>
			drawPatterned({ x: x - 8, y: y - 6, width: 16, height: 12 }, index, "key", easel),
	}));
}

type Setting = { readonly left: number; readonly right: number; readonly size: number };

function drawRow(row: NamedRow<Row>, { left, right, size }: Setting, easel: Easel): string[] {
	const { values } = row.item;
	const total = totalOf(values);
	const middle = (row.top + row.bottom) / 2;
	const label = { y: middle + size * 0.34, size, bold: row.bold };
	if (total <= 0) return [easel.pen.label({ ...label, x: left, text: easel.words.noData })];
	const height = Math.min(THICKEST, row.bottom - row.top - 3);
	let x = left;
	return values.flatMap(({ value, text }, index) => {
		const width = (Math.max(0, value) / total) * (right - left);
		const box = { x, y: middle - height / 2, width, height };
		x += width;
		if (width === 0) return [];
		const fits = textWidth(text, size, row.bold) + ROOM_AROUND_TEXT <= width;
		const words = { ...label, x: box.x + width / 2, text, anchor: "middle", patch: true } as const;
		return [drawPatterned(box, index, "part", easel), fits ? easel.pen.label(words) : ""];
	});
}

function totalOf(values: Row["values"]): number {
	return values.reduce((sum, { value }) => sum + Math.max(0, value), 0);
}
