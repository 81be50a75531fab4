import { type Hatch, hatched } from "../drawing/hatch.ts";
import type { Ink } from "../drawing/ink.ts";
import { element } from "../drawing/pen.ts";
import type { Easel } from "../drawing/picture.ts";

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** How a part is filled: dark and light by turns, and no two of ten hatched alike, so that parts differ without colour. */
const FILLS: readonly { readonly ink: Ink; readonly hatch?: Hatch; readonly gap?: number }[] = [
	{ ink: "series-1" },
	{ ink: "series-2", hatch: "rising", gap: 8 },
	{ ink: "series-3", hatch: "upright", gap: 9 },
	{ ink: "series-4", hatch: "falling", gap: 8 },
	{ ink: "common", hatch: "upright", gap: 4 },
	{ ink: "series-1", hatch: "rising", gap: 4 },
	{ ink: "series-2", hatch: "falling", gap: 4 },
	{ ink: "series-3", hatch: "rising", gap: 14 },
	{ ink: "series-4", hatch: "upright", gap: 15 },
	{ ink: "common", hatch: "falling", gap: 14 },
];

const PARTING = 2;

/** Draws a part as a rectangle with its pattern, and a line of paper around it that parts it from its neighbours. */
export function drawPatterned(box: Box, part: number, name: string, { pen }: Easel): string {
	const { ink, hatch, gap = 0 } = FILLS[part % FILLS.length] ?? { ink: "common" as const };
	const corners = [
		[box.x, box.y],
		[box.x + box.width, box.y],
		[box.x + box.width, box.y + box.height],
		[box.x, box.y + box.height],
	] as const;
	const strokes = hatch === undefined ? "" : hatched([corners], hatch, gap);
	return element(
		"g",
		{ class: name },
		[
			pen.shape("rect", { fill: ink, stroke: "paper" }, { ...box, "stroke-width": PARTING, class: "fill" }),
			strokes === ""
				? ""
				: pen.shape(
						"path",
						{ stroke: "paper" },
						{ d: strokes, "stroke-width": 1.5, class: `hatch ${hatch} ${gap}` },
					),
		].join(""),
	);
}
