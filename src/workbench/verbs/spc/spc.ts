import type { ControlChart } from "#analysis/statistics";
import type { Table } from "#document";
import type { ReceivedFile } from "#evidence/sources";
import { done, type Outcome } from "#vocabulary";
import { drawnWords, messageOf } from "./message.ts";
import { notesOf } from "./notes.ts";
import { pictureOf, tableOf } from "./picture.ts";
import { type Proposals, proposalsOf } from "./proposals.ts";
import { receiveSeries } from "./receive-series.ts";
import { chartSeries } from "./series-chart.ts";
import type { SpcOptions } from "./spc-options.ts";
import { timelineOf } from "./timeline.ts";

/** A control chart of a file: its words, its numbers and its picture. */
export type SpcReport = {
	/** The message, and what is drawn. */
	readonly title: string;
	readonly subtitle: string;
	/** Everything that was read, chosen and done, a sentence each. */
	readonly notes: readonly string[];
	readonly table: Table;
	/** An SVG that carries its words. */
	readonly svg: string;
	/** Lines and values in the unit of the file; `scale` is what they were multiplied by in table and picture. */
	readonly chart: ControlChart;
	readonly scale: number;
	/** Start and end of each point's period; the end is the first day after it. */
	readonly periods: readonly { readonly from: string; readonly to: string }[];
	/** Present if they were asked for. */
	readonly proposals?: Proposals;
};

/** Makes a control chart of a table with dates, values and perhaps denominators. Pure: bytes in, words and SVG out. */
export async function spc(file: ReceivedFile, options: SpcOptions): Promise<Outcome<SpcReport>> {
	const series = await receiveSeries(file);
	if (!series.ok) return series;
	const timeline = timelineOf(series.value.rows, options.chart === "t" || options.chart === "g");
	if (!timeline.ok) return timeline;
	const made = chartSeries(series.value, timeline.value, options);
	if (!made.ok) return made;
	const report: SpcReport = {
		title: messageOf(made.value),
		subtitle: drawnWords(made.value),
		notes: notesOf(made.value),
		table: tableOf(made.value),
		svg: pictureOf(made.value),
		chart: made.value.chart,
		scale: made.value.scale.factor,
		periods: timeline.value.points.map(({ period: { from, to } }) => ({ from, to })),
		...(options.propose && { proposals: proposalsOf(made.value) }),
	};
	return done(report, timeline.problems);
}
