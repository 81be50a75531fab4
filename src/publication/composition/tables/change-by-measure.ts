import type { Address, FindingContext } from "#analysis/findings";
import type { TableRow } from "#document";
import { describePeriod, done, type MeasureId, type Outcome, refused, treeLines } from "#vocabulary";
import type { Selection } from "../selection.ts";
import { nameOfArea } from "./area-row.ts";
import { changeCells, changeColumns, TEST_NOTE } from "./change-columns.ts";
import { neededComparison, neededTree, withoutGroup } from "./table-needs.ts";
import type { MadeTable } from "./table-request.ts";
import { finished, nameCell, type TableWork, tableWork, words } from "./table-work.ts";

type Line = {
	readonly measure: MeasureId;
	readonly label?: string;
	readonly depth: number;
	readonly parent: boolean;
};

/** All measures of a tree in one area, with both windows and what the test says: parents bold, children indented. */
export function changeByMeasureTable(request: Selection, context: FindingContext): Outcome<MadeTable> {
	const tree = neededTree(request);
	if (!tree.ok) return tree;
	const lines = treeLines(tree.value).map(({ node, depth }) => ({
		measure: node.measure,
		depth,
		parent: node.children.length > 0,
		...(node.label === undefined ? {} : { label: node.label }),
	}));
	return changeLines(request, lines, context);
}

/** A few measures in one area, with the same columns. */
export function changeTable(request: Selection, context: FindingContext): Outcome<MadeTable> {
	const lines = request.measures.map((measure) => ({ measure, depth: 0, parent: false }));
	return changeLines(request, lines, context);
}

function changeLines(
	request: Selection,
	lines: readonly Line[],
	context: FindingContext,
): Outcome<MadeTable> {
	const compared = neededComparison(request);
	if (!compared.ok) return compared;
	const address = compared.value;
	const work = tableWork(context, request.at);
	const rows = lines.map((line) => changeRow(work, request, withoutGroup(address), line));
	if (work.problems.length > 0) return refused(...work.problems);
	const { window, against, area } = address;
	const { month } = request;
	return done(
		finished(work, request, {
			caption: `Change between ${describePeriod(against)} and ${describePeriod(window)}, ${nameOfArea(area, context)}`,
			columns: [words("Measure"), ...changeColumns({ window, against, ...(month ? { month } : {}) })],
			rows,
			notes: [TEST_NOTE],
		}),
	);
}

function changeRow(work: TableWork, request: Selection, address: Address, line: Line): TableRow {
	const { measure, label, depth, parent } = line;
	const name = label ?? work.context.book.measure(measure)?.title ?? measure;
	return {
		cells: [nameCell(name), ...changeCells(work, { ...address, measure }, request.month)],
		depth,
		...(parent ? { emphasis: "parent" as const } : {}),
	};
}
