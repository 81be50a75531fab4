import type { ControlChartRequest } from "#document";
import { drawKeyRows, type KeyEntry } from "../drawing/key-rows.ts";
import { drawMarker } from "../drawing/marker.ts";
import type { Easel } from "../drawing/picture.ts";
import { markOf, type PointJudgement } from "./points.ts";

const JUDGEMENTS: readonly PointJudgement[] = [
	"concern",
	"improvement",
	"neutral",
	"improvement and concern",
];

/** What the key of one or several control charts is made from. */
type Keyed = Pick<ControlChartRequest, "points" | "provisional">;

/** The key below a control chart: only the marks that stand in it. Its rows and how tall they are. */
export function drawKey(request: Keyed, top: number, easel: Easel) {
	return drawKeyRows(keyEntries(request, easel), top, easel);
}

/** The entries of the key for the marks that stand in a chart. */
export function keyEntries({ points, provisional }: Keyed, { pen, words, sizes }: Easel): KeyEntry[] {
	const mark = (point: { judgement?: PointJudgement; incomplete?: boolean }) => (x: number, y: number) => {
		const blank = { label: "", value: 0, centre: null, lower: null, upper: null };
		return drawMarker(pen, { ...markOf({ ...blank, ...point }, sizes.text), x, y, name: "key" });
	};
	const drawn = points.filter(({ value }) => value !== null);
	const entries: KeyEntry[] = JUDGEMENTS.filter((each) =>
		drawn.some(({ judgement }) => judgement === each),
	).map((judgement) => ({ text: words.judgements[judgement], draw: mark({ judgement }) }));
	if (drawn.some(({ incomplete }) => incomplete))
		entries.push({ text: words.incomplete, draw: mark({ incomplete: true }) });
	if (provisional) entries.push({ text: words.provisional, draw: (x, y) => dottedSwatch(x, y, pen) });
	return entries;
}

function dottedSwatch(x: number, y: number, pen: Easel["pen"]): string {
	const line = { x1: x - 7, x2: x + 8, y1: y, y2: y, "stroke-width": 1.25, "stroke-dasharray": "2 4" };
	return pen.shape("line", { stroke: "ink" }, line);
}
