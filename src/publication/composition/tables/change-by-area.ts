import type { Address, AreaGroup, FindingContext } from "#analysis/findings";
import type { TableCell } from "#document";
import { describePeriod, done, type MeasureId, type Outcome, refused } from "#vocabulary";
import { areaRow } from "./area-row.ts";
import { type ChangeWindows, changeCells, changeColumns, TEST_NOTE } from "./change-columns.ts";
import { type GroupLine, groupLines, groupMembers } from "./group-lines.ts";
import {
	figureCell,
	finished,
	type MadeTable,
	numbers,
	type TableFrame,
	type TableWork,
	tableWork,
	words,
	wordsCell,
} from "./table-work.ts";

/** One measure over the areas of a group, with both windows and what the test says. */
export type ChangeByAreaRequest = TableFrame &
	ChangeWindows & {
		readonly measure: MeasureId;
		readonly group: AreaGroup;
		/** Adds the rank by per cent change among the single areas, the largest fall first. */
		readonly rank?: boolean;
	};

/** The table of one measure over areas; subtotals and the total follow what they are the sum of. */
export function changeByAreaTable(request: ChangeByAreaRequest, context: FindingContext): Outcome<MadeTable> {
	const work = tableWork(context, request.at);
	const rows = groupLines(request.group).map((line) => areaRow(line, cellsOf(work, request, line), context));
	if (work.problems.length > 0) return refused(...work.problems);
	const title = context.book.measure(request.measure)?.title ?? request.measure;
	return done(
		finished(work, request, {
			caption: `${title}, ${request.group.title}, ${describePeriod(request.against)} and ${describePeriod(request.window)}`,
			columns: [
				words("Area"),
				...changeColumns(request),
				...(request.rank ? [numbers("Rank of change")] : []),
			],
			rows,
			notes: [TEST_NOTE],
		}),
	);
}

function cellsOf(work: TableWork, request: ChangeByAreaRequest, line: GroupLine): TableCell[] {
	const { measure, window, against, reason, month, rank } = request;
	const address: Address = {
		measure,
		area: line.area,
		window,
		against,
		...(reason === undefined ? {} : { reason }),
	};
	const members = groupMembers(request.group);
	const group = { ...request.group, members };
	const ranked = members.includes(line.area);
	return [
		...changeCells(work, address, month),
		...(rank ? [ranked ? figureCell(work, { ...address, group }, "rank-of-change") : wordsCell("")] : []),
	];
}
