import type { TableColumn } from "#document";

/** Neighbouring columns under one title; a column without a group stands alone, its title missing. */
export type ColumnGroup = { readonly title: string | undefined; readonly columns: readonly TableColumn[] };

/**
 * The columns of a table by the groups that stand over them, in order.
 *
 * @example
 * columnGroups([{ heading: "Area", align: "start" }, { heading: "2015", align: "number", group: "Robbery" }, { heading: "2016", align: "number", group: "Robbery" }]).map((group) => group.columns.length) // => [1, 2]
 */
export function columnGroups(columns: readonly TableColumn[]): ColumnGroup[] {
	const groups: { title: string | undefined; columns: TableColumn[] }[] = [];
	for (const column of columns) {
		const last = groups.at(-1);
		if (last && last.title !== undefined && last.title === column.group) last.columns.push(column);
		else groups.push({ title: column.group, columns: [column] });
	}
	return groups;
}
