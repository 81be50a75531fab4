import type { AreaGroup, FindingContext } from "#analysis/findings";
import type { TableCell } from "#document";
import {
	type AreaCode,
	describePeriod,
	done,
	type MeasureId,
	type Outcome,
	type Period,
	periodKey,
	refused,
	shortPeriod,
} from "#vocabulary";
import type { Selection } from "../selection.ts";
import { areaRow } from "./area-row.ts";
import { groupLines } from "./group-lines.ts";
import { neededGroup } from "./table-needs.ts";
import type { MadeTable } from "./table-request.ts";
import { figureCell, finished, numbers, type TableWork, tableWork, words } from "./table-work.ts";

/** A column: the value of a measure, or the change that its supplier states against another period. */
type Column = { readonly measure: MeasureId; readonly against?: Period };

/** Several measures over the areas of a group: a column for each value, and one for each change that is stated. */
export function measuresByAreaTable(request: Selection, context: FindingContext): Outcome<MadeTable> {
	const group = neededGroup(request);
	if (!group.ok) return group;
	const { window } = request.address;
	const work = tableWork(context, request.at);
	const columns = request.measures.flatMap((measure): Column[] => [
		{ measure },
		...comparedPeriods(measure, window, group.value, context).map((against) => ({ measure, against })),
	]);
	const rows = groupLines(group.value).map((line) =>
		areaRow(
			line,
			columns.map((column) => columnCell(work, column, line.area, window)),
			context,
		),
	);
	if (work.problems.length > 0) return refused(...work.problems);
	return done(
		finished(work, request, {
			caption: `${group.value.title}, ${describePeriod(window)}`,
			columns: [words("Area"), ...columns.map((column) => numbers(headingOf(column, context)))],
			rows,
			notes: columns.some((each) => each.against) ? ["Changes are as the supplier states them."] : [],
		}),
	);
}

function columnCell(
	work: TableWork,
	{ measure, against }: Column,
	area: AreaCode,
	window: Period,
): TableCell {
	const here = { measure, area, window };
	return against ? figureCell(work, { ...here, against }, "signed-stated") : figureCell(work, here, "value");
}

function headingOf({ measure, against }: Column, { book }: FindingContext): string {
	return against ? `Change since ${shortPeriod(against)}` : (book.measure(measure)?.title ?? measure);
}

/** The periods with which a measure's supplier compares the window, the latest first. */
function comparedPeriods(
	measure: MeasureId,
	window: Period,
	group: AreaGroup,
	{ book }: FindingContext,
): Period[] {
	const periods = new Map<string, Period>();
	for (const each of book.held(measure))
		if (
			each.kind === "stated change" &&
			periodKey(each.period) === periodKey(window) &&
			group.members.includes(each.area)
		)
			periods.set(periodKey(each.comparedWith), each.comparedWith);
	return [...periods.values()].sort((left, right) => right.to.localeCompare(left.to));
}
