import { peerPosition } from "#analysis/findings";
import { describePeriod, done, type Outcome, printedNumber, roundedText } from "#vocabulary";
import type { Selection } from "../selection.ts";
import { figureCell, tableWork, wordsCell } from "../tables/table-work.ts";
import type { ChartContext, MadeChart } from "./chart-request.ts";
import { dataRow, dataTable } from "./chart-table.ts";
import { chartWords, sourceLine, unitWords } from "./chart-words.ts";

const FEW_PLACES = 1;

/** Bars of a group of similar areas in rising order, the own area marked, with the group’s average as a line. */
export function peersChart(request: Selection, context: ChartContext): Outcome<MadeChart> {
	const { address } = request;
	const position = peerPosition(address, request.at, context);
	if (!position.ok) return position;
	const { measure, rows, average, standing, group, shown, of, figures } = position.value;
	const places = measure.places ?? FEW_PLACES;
	const unit = unitWords(measure);
	const window = describePeriod(address.window, context.language);
	const difference = shown["against-average"]?.text;
	const drawnFrom = rows.map((row) => row.value);
	const work = tableWork(context, request.at);
	const table = dataTable(
		`${measure.title}, ${group.title}, ${window}`,
		["Area", unit, "Rank, lowest first"],
		rows.map((row) =>
			dataRow(
				row.areaName,
				[figureCell(work, { ...address, area: row.area }, "value"), wordsCell(row.rank)],
				row.own,
			),
		),
		sourceLine(drawnFrom),
	);
	const distance =
		difference === undefined || standing === "in line with"
			? standing
			: `${difference.replace(/^[+\u2212]/, "")} ${standing}`;
	const message = `${of.areaName} is ${distance} the average of its ${group.title}`;
	const words = chartWords({
		title: request.title ?? message,
		subtitle: `${measure.title}: ${unit}, ${window}`,
		description: `Bar chart of ${rows.length} areas from lowest to highest. ${of.areaName} has ${shown.value?.text}, rank ${rows.find((row) => row.own)?.rank} of ${rows.length}; the average of the group is ${printedNumber(average, places)}.`,
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
			bars: rows.map((row) => ({
				label: row.areaName,
				value: row.value.value,
				own: row.own,
				text: roundedText(row.value.value, FEW_PLACES),
			})),
			average: { value: average, label: `Average ${roundedText(average, FEW_PLACES)}` },
			diverging: false,
		},
	});
}
