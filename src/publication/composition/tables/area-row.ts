import type { FindingContext } from "#analysis/findings";
import type { TableCell, TableRow } from "#document";
import type { AreaCode } from "#vocabulary";
import type { GroupLine } from "./group-lines.ts";
import { nameCell } from "./table-work.ts";

/** The name of an area as a table prints it. */
export function nameOfArea(area: AreaCode, context: FindingContext): string {
	return context.book.nameOf(area);
}

/** A row that is an area: totals and the own area stand out. */
export function areaRow(line: GroupLine, cells: readonly TableCell[], context: FindingContext): TableRow {
	const own = line.area === context.ownArea;
	return {
		cells: [nameCell(nameOfArea(line.area, context)), ...cells],
		depth: line.depth,
		...(own ? { emphasis: "own area" as const } : line.total ? { emphasis: "total" as const } : {}),
		...(line.startsGroup ? { startsGroup: true } : {}),
	};
}
