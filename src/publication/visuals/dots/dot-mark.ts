import type { Ink } from "../drawing/ink.ts";
import type { Marker, MarkerShape } from "../drawing/marker.ts";

type DotStyle = { readonly shape: MarkerShape; readonly ink: Ink; readonly hollow: boolean };

/** The first series is filled, the second hollow; further ones have shapes of their own. */
const STYLES: readonly DotStyle[] = [
	{ shape: "circle", ink: "series-1", hollow: false },
	{ shape: "circle", ink: "series-1", hollow: true },
	{ shape: "square", ink: "series-3", hollow: false },
	{ shape: "triangle", ink: "series-2", hollow: false },
];

const RADIUS = { usual: 5, own: 6.4 } as const;

/** The mark of a series; that of the own area is larger. */
export function dotMark(series: number, own: boolean): Omit<Marker, "x" | "y"> {
	const style = STYLES[series % STYLES.length] ?? { shape: "circle", ink: "series-1", hollow: false };
	return { ...style, radius: own ? RADIUS.own : RADIUS.usual, edged: true };
}
