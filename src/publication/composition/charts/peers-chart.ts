import { peerPosition } from "#analysis/findings";
import { inlineText } from "#document";
import { describePeriod, done, type Outcome } from "#vocabulary";
import type { Selection } from "../selection.ts";
import { figureCell, tableWork, wordsCell } from "../tables/table-work.ts";
import type { ChartContext, MadeChart } from "./chart-request.ts";
import { dataRow, dataTable } from "./chart-table.ts";
import { chartWords, unitWords } from "./chart-words.ts";

/** Bars of a group of similar areas in rising order, the own area marked, with the group’s average as a line. */
export function peersChart(request: Selection, context: ChartContext): Outcome<MadeChart> {
	const { address } = request;
	const position = peerPosition(address, request.at, context);
	if (!position.ok) return position;
	const { measure, rows, average, standing, group, shown, of, figures } = position.value;
	const unit = unitWords(measure);
	const window = describePeriod(address.window, context.language);
	const difference = shown["against-average"]?.text;
	const drawnFrom = rows.map((row) => row.value);
	const work = tableWork(context, request.at);
	const values = rows.map((row) => figureCell(work, { ...address, area: row.area }, "value"));
	const averageText = shown.average?.text ?? "";
	const table = dataTable(
		`${measure.title}, ${group.title}, ${window}`,
		["Area", unit, "Rank, lowest first"],
		rows.map((row, index) =>
			dataRow(row.areaName, [values[index] ?? wordsCell(""), wordsCell(row.rank)], row.own),
		),
	);
	const distance =
		difference === undefined || standing === "in line with"
			? standing
			: `${difference.replace(/^[+\u2212]/, "")} ${standing}`;
	const message = `${of.areaName} is ${distance} the average of its ${group.title}`;
	const words = chartWords({
		title: request.title ?? message,
		subtitle: `${measure.title}: ${unit}, ${window}`,
		description: `Bar chart of ${rows.length} areas from lowest to highest. ${of.areaName} has ${shown.value?.text}, rank ${rows.find((row) => row.own)?.rank} of ${rows.length}; the average of the group is ${averageText}.`,
		table,
		drawnFrom,
		remarks: ["The average is the unweighted mean of all members, the own area included."],
		...(request.note === undefined ? {} : { note: request.note }),
	});
	return done({
		figures: [...figures, ...work.figures],
		request: {
			kind: "bars",
			words,
			unitWords: unit,
			bars: rows.map((row, index) => ({
				label: row.areaName,
				value: row.value.value,
				own: row.own,
				text: inlineText(values[index]?.content ?? []),
			})),
			average: { value: average, label: `Average ${averageText}` },
			diverging: false,
		},
	});
}
