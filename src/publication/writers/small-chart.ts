import type { FigureList } from "#document";
import { drawSparkline, type Palette } from "#publication/visuals";

/** The small chart beside a headline. */
export type SmallChart = NonNullable<FigureList["items"][number]["chart"]>;

/** How wide a small line is drawn, and how wide each of a few bars at most. */
const LINE_WIDTH = 200;
const BAR_WIDTH = 26;

/** Draws the small chart beside a headline: a line as wide as a few words, bars no wider than they need. */
export function drawSmallChart(chart: SmallChart, palette: Palette): string {
	const bars = 10 + chart.values.length * BAR_WIDTH;
	const width = chart.form === "bars" ? Math.min(LINE_WIDTH, bars) : LINE_WIDTH;
	return drawSparkline(chart, { palette, width }).svg;
}
