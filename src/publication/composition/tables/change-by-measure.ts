import type { FindingContext } from "#analysis/findings";
import type { TableRow } from "#document";
import {
	type AreaCode,
	describePeriod,
	done,
	type MeasureId,
	type MeasureTree,
	type Outcome,
	refused,
	treeLines,
} from "#vocabulary";
import { type ChangeWindows, changeCells, changeColumns, TEST_NOTE } from "./change-columns.ts";
import {
	finished,
	type MadeTable,
	nameCell,
	type TableFrame,
	type TableWork,
	tableWork,
	words,
} from "./table-work.ts";

/** The lines of a tree of measures in one area, with both windows and what the test says. */
export type ChangeByMeasureRequest = TableFrame &
	ChangeWindows & { readonly tree: MeasureTree; readonly area: AreaCode };

/** A few measures in one area, with the same columns. */
export type ChangeRequest = TableFrame &
	ChangeWindows & { readonly measures: readonly MeasureId[]; readonly area: AreaCode };

type Line = {
	readonly measure: MeasureId;
	readonly label?: string;
	readonly depth: number;
	readonly parent: boolean;
};

/** The table of all measures of a tree: parents bold, children indented. */
export function changeByMeasureTable(
	request: ChangeByMeasureRequest,
	context: FindingContext,
): Outcome<MadeTable> {
	const lines = treeLines(request.tree).map(({ node, depth }) => ({
		measure: node.measure,
		depth,
		parent: node.children.length > 0,
		...(node.label === undefined ? {} : { label: node.label }),
	}));
	return changeLines(request, lines, context);
}

/** The table of a few measures. */
export function changeTable(request: ChangeRequest, context: FindingContext): Outcome<MadeTable> {
	const lines = request.measures.map((measure) => ({ measure, depth: 0, parent: false }));
	return changeLines(request, lines, context);
}

function changeLines(
	request: TableFrame & ChangeWindows & { readonly area: AreaCode },
	lines: readonly Line[],
	context: FindingContext,
): Outcome<MadeTable> {
	const work = tableWork(context, request.at);
	const rows = lines.map((line) => changeRow(work, request, line));
	if (work.problems.length > 0) return refused(...work.problems);
	const area = context.book.area(request.area)?.name ?? request.area;
	return done(
		finished(work, request, {
			caption: `Change between ${describePeriod(request.against)} and ${describePeriod(request.window)}, ${area}`,
			columns: [words("Measure"), ...changeColumns(request)],
			rows,
			notes: [TEST_NOTE],
		}),
	);
}

function changeRow(
	work: TableWork,
	{ area, window, against, month, reason }: ChangeWindows & { readonly area: AreaCode },
	{ measure, label, depth, parent }: Line,
): TableRow {
	const address = { measure, area, window, against, ...(reason === undefined ? {} : { reason }) };
	const name = label ?? work.context.book.measure(measure)?.title ?? measure;
	return {
		cells: [nameCell(name), ...changeCells(work, address, month)],
		depth,
		...(parent ? { emphasis: "parent" as const } : {}),
	};
}
