import type { AreaGroup, FindingContext } from "#analysis/findings";
import {
	describePeriod,
	done,
	type MeasureId,
	type Outcome,
	type Period,
	periodKey,
	refused,
	shortPeriod,
} from "#vocabulary";
import { areaRow } from "./area-row.ts";
import { groupLines } from "./group-lines.ts";
import {
	figureCell,
	finished,
	type MadeTable,
	numbers,
	type TableFrame,
	tableWork,
	words,
} from "./table-work.ts";

/** Several measures over the areas of a group, each with the changes that its supplier states. */
export type MeasuresByAreaRequest = TableFrame & {
	readonly measures: readonly MeasureId[];
	readonly group: AreaGroup;
	readonly window: Period;
};

/** The table of several measures: a column for each value, and one for each period with which its supplier compares. */
export function measuresByAreaTable(
	request: MeasuresByAreaRequest,
	context: FindingContext,
): Outcome<MadeTable> {
	const { measures, window, group } = request;
	const work = tableWork(context, request.at);
	const columns = measures.flatMap((measure) => [
		{ measure, against: undefined },
		...comparedPeriods(measure, request, context).map((against) => ({ measure, against })),
	]);
	const rows = groupLines(group).map((line) => {
		const cells = columns.map(({ measure, against }) =>
			against
				? figureCell(work, { measure, area: line.area, window, against }, "signed-stated")
				: figureCell(work, { measure, area: line.area, window }, "value"),
		);
		return areaRow(line, cells, context);
	});
	if (work.problems.length > 0) return refused(...work.problems);
	return done(
		finished(work, request, {
			caption: `${group.title}, ${describePeriod(window)}`,
			columns: [
				words("Area"),
				...columns.map(({ measure, against }) => {
					const title = context.book.measure(measure)?.title ?? measure;
					return against ? numbers(`Change since ${shortPeriod(against)}`) : numbers(title);
				}),
			],
			rows,
			notes: columns.some((each) => each.against)
				? [
						"Changes are as the supplier states them. They are of people counted on a day, so that no test fits.",
					]
				: [],
		}),
	);
}

/** The periods with which a measure's supplier compares the window, the latest first. */
function comparedPeriods(
	measure: MeasureId,
	{ window, group }: MeasuresByAreaRequest,
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
