import type { AreaGroup, FindingContext } from "#analysis/findings";
import type { TableCell } from "#document";
import {
	type AreaCode,
	describePeriod,
	done,
	type MeasureId,
	type Outcome,
	refused,
	shortPeriod,
} from "#vocabulary";
import type { Selection } from "../selection.ts";
import { areaRow } from "./area-row.ts";
import { groupLines } from "./group-lines.ts";
import { neededGroup } from "./table-needs.ts";
import type { MadeTable } from "./table-request.ts";
import { figureCell, finished, numbers, type TableWork, tableWork, words, wordsCell } from "./table-work.ts";

/**
 * Rates of the areas of a group in several windows, with the counts of the first and the rank by rate, the lowest
 * first, among the single areas.
 */
export function ratesByAreaTable(request: Selection, context: FindingContext): Outcome<MadeTable> {
	const group = neededGroup(request);
	if (!group.ok) return group;
	const { address, years, counts } = request;
	const { measure, window } = address;
	const work = tableWork(context, request.at);
	const rows = groupLines(group.value).map((line) =>
		areaRow(line, rateCells(work, request, group.value, line.area), context),
	);
	if (work.problems.length > 0) return refused(...work.problems);
	const titleOf = (id: MeasureId) => context.book.measure(id)?.title ?? id;
	return done(
		finished(work, request, {
			caption: `${titleOf(measure)}, ${group.value.title}, ${describePeriod(window)}`,
			columns: [
				words("Area"),
				...(counts ? [numbers(`${titleOf(counts)}, ${shortPeriod(window)}`)] : []),
				...[window, ...years].map((each) => numbers(`Rate, ${shortPeriod(each)}`)),
				numbers(`Rank, ${shortPeriod(window)}`),
			],
			rows,
			notes: [RANK_NOTES[context.ranking]],
		}),
	);
}

const RANK_NOTES: Readonly<Record<FindingContext["ranking"], string>> = {
	"as displayed": "Ranks are made of the rates as printed, the lowest being 1; “=” marks equal ranks.",
	unrounded: "Ranks are made of the rates before rounding, the lowest being 1; “=” marks equal ranks.",
};

function rateCells(
	work: TableWork,
	{ address, years, counts }: Selection,
	group: AreaGroup,
	area: AreaCode,
): TableCell[] {
	const here = { measure: address.measure, area, window: address.window };
	const rank = group.members.includes(area);
	return [
		...(counts ? [figureCell(work, { ...here, measure: counts }, "value")] : []),
		figureCell(work, counts ? { ...here, of: counts } : here, "value"),
		...years.map((year) => figureCell(work, { ...here, window: year }, "value")),
		rank ? figureCell(work, { ...here, group }, "rank") : wordsCell(""),
	];
}
