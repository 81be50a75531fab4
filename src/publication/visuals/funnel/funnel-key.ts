import type { FunnelRequest, FunnelStanding } from "#document";
import type { KeyEntry } from "../drawing/key-rows.ts";
import { drawMarker } from "../drawing/marker.ts";
import type { Easel } from "../drawing/picture.ts";
import { funnelMark } from "./funnel-points.ts";

const STANDINGS: readonly FunnelStanding[] = ["within", "beyond inner", "beyond outer"];

/** The key of a funnel: its limits, and only the marks that stand in it. */
export function funnelKey({ points, inner, outer }: FunnelRequest, { pen, words }: Easel): KeyEntry[] {
	const limit = (text: string, dash: string): KeyEntry => ({
		text,
		draw: (x, y) =>
			pen.shape(
				"line",
				{ stroke: "ink" },
				{ x1: x - 8, x2: x + 8, y1: y, y2: y, "stroke-width": 1.25, "stroke-dasharray": dash },
			),
	});
	const marks = STANDINGS.filter((each) => points.some(({ standing }) => standing === each)).map(
		(standing): KeyEntry => ({
			text: words.standings[standing],
			draw: (x, y) => drawMarker(pen, { ...funnelMark(standing, false), x, y, name: "key" }),
		}),
	);
	return [limit(inner.label, LIMIT_DASHES.inner), limit(outer.label, LIMIT_DASHES.outer), ...marks];
}

/** The inner limits have long dashes, the outer ones dots. */
export const LIMIT_DASHES = { inner: "7 4", outer: "2 3" } as const;
