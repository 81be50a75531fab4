import type { Ink } from "./ink.ts";
import { type Pen, pathThrough } from "./pen.ts";

/** The shapes that tell points apart without colour. */
export type MarkerShape = "circle" | "triangle" | "square" | "diamond" | "hourglass";

/** A mark at a place. `radius` is that of a circle of about the same weight; hollow marks are filled with paper. */
export type Marker = {
	readonly shape: MarkerShape;
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	readonly ink: Ink;
	readonly hollow?: boolean;
	/** Marks that stand among others have an edge of paper, so that touching ones stay apart. */
	readonly edged?: boolean;
	readonly name?: string;
};

/** Draws a mark, centred on its place. */
export function drawMarker(pen: Pen, marker: Marker): string {
	const paint = marker.hollow
		? ({ fill: "paper", stroke: marker.ink } as const)
		: { fill: marker.ink, ...(marker.edged && ({ stroke: "paper" } as const)) };
	const outline = { class: marker.name, "stroke-width": marker.hollow ? 1.75 : marker.edged ? 1 : undefined };
	if (marker.shape === "circle")
		return pen.shape("circle", paint, { cx: marker.x, cy: marker.y, r: marker.radius, ...outline });
	const corners = CORNERS[marker.shape].map(
		([x, y]) => [marker.x + x * marker.radius, marker.y + y * marker.radius] as const,
	);
	return pen.shape("path", paint, { d: pathThrough(corners, true), ...outline });
}

const CORNERS: Readonly<Record<Exclude<MarkerShape, "circle">, readonly (readonly [number, number])[]>> = {
	triangle: [
		[0, -1.25],
		[1.2, 0.85],
		[-1.2, 0.85],
	],
	square: [
		[-0.92, -0.92],
		[0.92, -0.92],
		[0.92, 0.92],
		[-0.92, 0.92],
	],
	diamond: [
		[0, -1.3],
		[1.3, 0],
		[0, 1.3],
		[-1.3, 0],
	],
	hourglass: [
		[-1.1, -1.1],
		[1.1, -1.1],
		[-1.1, 1.1],
		[1.1, 1.1],
	],
};
