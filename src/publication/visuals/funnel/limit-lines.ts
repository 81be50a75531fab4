import type { FunnelLimits } from "#document";
import { pathThrough } from "../drawing/pen.ts";
import type { FunnelPlane } from "./funnel-points.ts";

type Line = FunnelLimits["upper"];
type Place = readonly [x: number, y: number];

/** What a limit is at a base; before its first and after its last place it stays as it was there. */
export function valueAt(line: Line, base: number): number | null {
	const after = line.findIndex(([each]) => each >= base);
	const [to, from] = [line[after] ?? line.at(-1), line[after - 1]];
	if (!to) return null;
	return from && after > 0 ? between(from, to, base)[1] : to[1];
}

/** The path of a limit where it runs inside the plot. */
export function limitPath(line: Line, plane: FunnelPlane): string {
	const { top, bottom } = plane.plot;
	const places = acrossPlot(line, plane);
	const runs: Place[][] = [];
	for (const [index, to] of places.entries()) {
		const from = places[index - 1];
		const kept = from && clipped(from, to, top, bottom);
		if (!kept) continue;
		const run = runs.at(-1);
		if (run && samePlace(run.at(-1), kept[0])) run.push(kept[1]);
		else runs.push([...kept]);
	}
	return runs.map((run) => pathThrough(run)).join("");
}

/** Between the limits; below the smallest base that has a lower limit the band reaches down to the foot of the plot. */
export function bandOf({ upper, lower }: FunnelLimits, plane: FunnelPlane): string {
	const { left, top, bottom } = plane.plot;
	const held = ([x, y]: Place): Place => [x, Math.max(top, Math.min(bottom, y))];
	const [over, under] = [upper, lower].map((line) => acrossPlot(line, plane).map(held));
	if (!over?.[0] || !under?.[0]) return "";
	const [start] = under;
	const foot: Place[] = [
		[start[0], bottom],
		[over[0][0], bottom],
	];
	return pathThrough([...over, ...under.toReversed(), ...(start[0] > left ? foot : [])], true);
}

/** The places of a limit from the left edge of the plot to its right edge. */
function acrossPlot(line: Line, { across, up, plot }: FunnelPlane): Place[] {
	const places = line.map(([base, value]): Place => [across.at(base), up.at(value)]);
	return places.flatMap((place, index) => {
		const [before, after] = [places[index - 1], places[index + 1]];
		if (place[0] > plot.right)
			return before && before[0] <= plot.right ? [between(before, place, plot.right)] : [];
		if (place[0] < plot.left) return after && after[0] >= plot.left ? [between(place, after, plot.left)] : [];
		return [place];
	});
}

/** The part of a stroke between two heights. */
function clipped(from: Place, to: Place, top: number, bottom: number): [Place, Place] | undefined {
	if (Math.max(from[1], to[1]) < top || Math.min(from[1], to[1]) > bottom) return undefined;
	const held = (place: Place, other: Place): Place => {
		const y = Math.max(top, Math.min(bottom, place[1]));
		if (y === place[1]) return place;
		const share = (y - place[1]) / (other[1] - place[1]);
		return [place[0] + share * (other[0] - place[0]), y];
	};
	return [held(from, to), held(to, from)];
}

function between([fromX, fromY]: Place, [toX, toY]: Place, x: number): Place {
	const share = toX === fromX ? 0 : (x - fromX) / (toX - fromX);
	return [x, fromY + (toY - fromY) * share];
}

function samePlace(one: Place | undefined, other: Place): boolean {
	return one?.[0] === other[0] && one[1] === other[1];
}
