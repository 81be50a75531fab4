import type { Address, AreaGroup, FindingContext } from "#analysis/findings";
import type { TableCell } from "#document";
import { describePeriod, done, type Outcome, refused } from "#vocabulary";
import type { Selection } from "../selection.ts";
import { areaRow } from "./area-row.ts";
import { changeCells, changeColumns, TEST_NOTE } from "./change-columns.ts";
import { groupLines } from "./group-lines.ts";
import { neededComparison, neededGroup, withoutGroup } from "./table-needs.ts";
import type { MadeTable } from "./table-request.ts";
import { figureCell, finished, numbers, type TableWork, tableWork, words, wordsCell } from "./table-work.ts";

/**
 * One measure over the areas of a group; subtotals and the total follow what they are the sum of. With `ranked` each
 * single area has its rank by per cent change, the largest fall first.
 */
export function changeByAreaTable(request: Selection, context: FindingContext): Outcome<MadeTable> {
	const group = neededGroup(request);
	if (!group.ok) return group;
	const compared = neededComparison(request);
	if (!compared.ok) return compared;
	const { window, against, measure } = compared.value;
	const { month, ranked } = request;
	const work = tableWork(context, request.at);
	const rows = groupLines(group.value).map((line) => {
		const here = { ...withoutGroup(compared.value), area: line.area };
		const place = ranked ? [rankCell(work, here, group.value)] : [];
		return areaRow(line, [...changeCells(work, here, month), ...place], context);
	});
	if (work.problems.length > 0) return refused(...work.problems);
	const title = context.book.measure(measure)?.title ?? measure;
	return done(
		finished(work, request, {
			caption: `${title}, ${group.value.title}, ${describePeriod(against)} and ${describePeriod(window)}`,
			columns: [
				words("Area"),
				...changeColumns({ window, against, ...(month ? { month } : {}) }),
				...(ranked ? [numbers("Rank of change")] : []),
			],
			rows,
			notes: [TEST_NOTE],
		}),
	);
}

function rankCell(work: TableWork, address: Address, group: AreaGroup): TableCell {
	if (!group.members.includes(address.area)) return wordsCell("");
	return figureCell(work, { ...address, group }, "rank-of-change");
}
