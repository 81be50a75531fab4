import { type Corners, hatched } from "./hatch.ts";
import type { Easel } from "./picture.ts";

const GAP = 6;

/** Strokes that say that an area or a cell has no value. */
export function drawMissing(outlines: readonly Corners[], { pen }: Easel): string {
	const d = hatched(outlines, "rising", GAP);
	return d === "" ? "" : pen.shape("path", { stroke: "common" }, { d, "stroke-width": 1, class: "missing" });
}

/** A rectangle without a value. */
export function drawHatchedBox(
	box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
	easel: Easel,
): string {
	const [right, bottom] = [box.x + box.width, box.y + box.height];
	const corners = [
		[box.x, box.y],
		[right, box.y],
		[right, bottom],
		[box.x, bottom],
	] as const;
	const frame = easel.pen.shape("rect", { fill: "paper", stroke: "common" }, { ...box, "stroke-width": 1 });
	return frame + drawMissing([corners], easel);
}
