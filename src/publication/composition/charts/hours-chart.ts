import { roundedClasses } from "#publication/visuals";
import { describePeriod, done, type Outcome, type Problem, refused } from "#vocabulary";
import type { Selection } from "../selection.ts";
import { figureCell, tableWork, wordsCell } from "../tables/table-work.ts";
import type { ChartContext, MadeChart } from "./chart-request.ts";
import { dataRow, dataTable } from "./chart-table.ts";
import { chartWords, unitWords } from "./chart-words.ts";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** A breakdown by hour: `day=Monday, hour=21` or `month=January, hour=21`. */
const BREAKDOWN = /^(?:day|month)=(.+?)[,;]\s*hour=(\d{1,2})$/i;

/** When things happen: a measure broken down by hour of the day and day of the week or month. */
export function hoursChart(request: Selection, context: ChartContext): Outcome<MadeChart> {
	const { address, at } = request;
	const measure = context.book.measure(address.measure);
	const held = context.book.breakdowns(address.measure, address.area, address.window).flatMap((value) => {
		const [, row, hour] = BREAKDOWN.exec(value.breakdown ?? "") ?? [];
		return row === undefined ? [] : [{ row: row.trim(), hour: Number(hour), value }];
	});
	if (held.length === 0 || !measure) return refused(hoursMissing(request));
	const work = tableWork(context, at);
	const rows = [...new Set(held.map(({ row }) => row))];
	const values = rows.map((row) =>
		HOURS.map((hour) => held.find((each) => each.row === row && each.hour === hour)?.value.value ?? null),
	);
	const [most] = held.toSorted((one, other) => other.value.value - one.value.value);
	const window = describePeriod(address.window, context.language);
	const cells = rows.map((row) =>
		HOURS.map((hour) => {
			const { breakdown } = held.find((each) => each.row === row && each.hour === hour)?.value ?? {};
			return breakdown === undefined ? wordsCell("") : figureCell(work, { ...address, breakdown }, "value");
		}),
	);
	const hourName = (hour: number) => `${String(hour).padStart(2, "0")}:00`;
	const table = dataTable(
		`${measure.title} by hour of the day, ${window}`,
		["Hour", ...rows],
		HOURS.map((hour) =>
			dataRow(
				hourName(hour),
				rows.map((_, row) => cells[row]?.[hour] ?? wordsCell("")),
			),
		),
	);
	const peak = most ? `${most.row}, from ${hourName(most.hour)}` : "";
	const words = chartWords({
		title: request.title ?? `${measure.title}: most in one hour on ${peak}`,
		subtitle: `${measure.title}: ${unitWords(measure)} by hour of the day, ${window}`,
		description: `Grid of ${rows.length} rows by 24 hours. The highest value is that of ${peak}.`,
		table,
		drawnFrom: held.map(({ value }) => value),
		remarks: ["Each cell is the hour that begins at the time above or beside it."],
		...(request.note === undefined ? {} : { note: request.note }),
	});
	const known = held.map(({ value }) => value.value);
	const unit = unitWords(measure);
	return done({
		figures: work.figures,
		request: { kind: "hours", words, unitWords: unit, rows, values, classes: roundedClasses(known) },
	});
}

function hoursMissing({ address, at }: Selection): Problem {
	return {
		code: "hours-missing",
		stops: "figure",
		at,
		says: `${address.measure} is not broken down by hour in this window.`,
		wanted: "rows of a return with breakdowns such as “day=Monday, hour=21”",
		next: "Load such a return, or take the chart out.",
	};
}
