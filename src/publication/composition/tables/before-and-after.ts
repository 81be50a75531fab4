import { cohortFinding, type FindingContext } from "#analysis/findings";
import type { TableCell, TableColumn } from "#document";
import { type AreaCode, done, type MeasureId, type Outcome, refused } from "#vocabulary";
import type { Selection } from "../selection.ts";
import { areaRow } from "./area-row.ts";
import { groupLines } from "./group-lines.ts";
import { neededGroup } from "./table-needs.ts";
import type { MadeTable } from "./table-request.ts";
import { figureCell, finished, numbers, shownCell, type TableWork, tableWork, words } from "./table-work.ts";

/**
 * The table of a cohort before and after. A measure that is held by phase has four columns; one that is not has its
 * value in the same window. Areas of the group for which nothing is held are left out.
 */
export function beforeAndAfterTable(request: Selection, context: FindingContext): Outcome<MadeTable> {
	const group = neededGroup(request);
	if (!group.ok) return group;
	const work = tableWork(context, request.at);
	const lines = groupLines(group.value).filter(({ area }) => isHeld(request, area, context));
	const kinds = request.measures.map((measure) => ({
		measure,
		phased: lines.some(({ area }) => phases(request, measure, area, work) !== undefined),
	}));
	const columns = kinds.flatMap(({ measure, phased }) => columnsOf(measure, phased, context));
	const rows = lines.map((line) => {
		const cells = kinds.flatMap(({ measure, phased }) =>
			phased ? phaseCells(request, measure, line.area, work) : [plainCell(request, measure, line.area, work)],
		);
		return areaRow(
			{ ...line, depth: 0, startsGroup: false, total: line.area === group.value.total },
			cells,
			context,
		);
	});
	if (work.problems.length > 0) return refused(...work.problems);
	return done(
		finished(work, request, {
			caption: `Before and after joining the cohort, ${group.value.title}`,
			columns: [words("Area"), ...columns],
			rows,
			notes: [
				"The months before and after are counted from each member’s own day of joining. People join when they offend most, so that some fall would be seen without the cohort; no test fits.",
			],
		}),
	);
}

function isHeld({ measures }: Selection, area: AreaCode, { book }: FindingContext): boolean {
	return measures.some((measure) => book.held(measure).some((each) => each.area === area));
}

function phases(request: Selection, measure: MeasureId, area: AreaCode, work: TableWork) {
	const found = cohortFinding({ measure, area, window: request.address.window }, work.at, work.context);
	return found.ok ? found.value : undefined;
}

function columnsOf(measure: MeasureId, phased: boolean, { book }: FindingContext): TableColumn[] {
	const title = book.measure(measure)?.title ?? measure;
	if (!phased) return [numbers(title)];
	return ["Before joining", "After joining", "Difference", "Change"].map((heading) =>
		numbers(heading, title),
	);
}

function phaseCells(request: Selection, measure: MeasureId, area: AreaCode, work: TableWork): TableCell[] {
	const found = phases(request, measure, area, work);
	if (!found) {
		const absent = figureCell(work, { measure, area, window: request.address.window }, "value");
		return [absent, absent, absent, absent];
	}
	const { before, after, difference, perCent } = found;
	return [
		...[before, after, difference].map((each) => shownCell(work, each)),
		perCent ? shownCell(work, perCent) : { content: [{ kind: "text", text: "[low]" }], value: null },
	];
}

/** A measure without phases, in the window asked for or else the latest one in which it is held. */
function plainCell(request: Selection, measure: MeasureId, area: AreaCode, work: TableWork): TableCell {
	const { book } = work.context;
	const held = book.held(measure).filter((each) => each.area === area && each.kind === "value");
	const asked = { measure, area, window: request.address.window };
	const latest = [...held].sort((left, right) => right.period.to.localeCompare(left.period.to))[0];
	const window = book.value(asked) || !latest ? request.address.window : latest.period;
	return figureCell(work, { measure, area, window }, "value");
}
