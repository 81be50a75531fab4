import type { AreaGroup, FindingContext } from "#analysis/findings";
import {
	describePeriod,
	done,
	type MeasureId,
	type Outcome,
	type Period,
	refused,
	shortPeriod,
} from "#vocabulary";
import { areaRow } from "./area-row.ts";
import { groupLines, groupMembers } from "./group-lines.ts";
import {
	figureCell,
	finished,
	type MadeTable,
	numbers,
	type TableFrame,
	tableWork,
	words,
	wordsCell,
} from "./table-work.ts";

/** Rates of the areas of a group in several years, with the counts of the first and the rank by rate. */
export type RatesByAreaRequest = TableFrame & {
	readonly measure: MeasureId;
	/** The counts behind the rates. */
	readonly counts: MeasureId;
	readonly group: AreaGroup;
	readonly window: Period;
	/** Earlier windows whose rates stand beside. */
	readonly years: readonly Period[];
};

/** The table of rates by area, in the order of the group, with ranks among its single areas. */
export function ratesByAreaTable(request: RatesByAreaRequest, context: FindingContext): Outcome<MadeTable> {
	const { measure, counts, window, years } = request;
	const work = tableWork(context, request.at);
	const members = groupMembers(request.group);
	const group = { ...request.group, members };
	const rows = groupLines(request.group).map((line) => {
		const here = { measure, area: line.area, window };
		const cells = [
			figureCell(work, { ...here, measure: counts }, "value"),
			figureCell(work, { ...here, of: counts }, "value"),
			...years.map((year) => figureCell(work, { ...here, window: year }, "value")),
			members.includes(line.area) ? figureCell(work, { ...here, group }, "rank") : wordsCell(""),
		];
		return areaRow(line, cells, context);
	});
	if (work.problems.length > 0) return refused(...work.problems);
	const rate = context.book.measure(measure);
	const count = context.book.measure(counts);
	return done(
		finished(work, request, {
			caption: `${rate?.title ?? measure}, ${request.group.title}, ${describePeriod(window)}`,
			columns: [
				words("Area"),
				numbers(`${count?.title ?? counts}, ${shortPeriod(window)}`),
				...[window, ...years].map((each) => numbers(`Rate, ${shortPeriod(each)}`)),
				numbers(`Rank, ${shortPeriod(window)}`),
			],
			rows,
			notes: [
				context.ranking === "as displayed"
					? "Ranks are made of the rates as printed, the lowest being 1; “=” marks equal ranks."
					: "Ranks are made of the rates before rounding, the lowest being 1; “=” marks equal ranks.",
			],
		}),
	);
}
