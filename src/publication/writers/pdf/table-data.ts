import { inlineText, type Table, type TableRow } from "#document";
import { columnGroups } from "../column-groups.ts";
import { noteLabel } from "../note-label.ts";
import type { WriterWords } from "../words.ts";
import { ROOMS, type TableFit, tableFit } from "./column-widths.ts";
import { inlineData } from "./inline-data.ts";

type RoomName = keyof typeof ROOMS;

/** A table with no more lines than these stays on one page: it would leave a third of the page before empty at most. */
const WHOLE_LINES = { whole: 18, half: 30, appendix: 22, turned: 0 } as const;

/** Where rows have so many lines on average, there is more space between them than between their lines. */
const WORDY = 1.5;

/** A row without a longer cell is not parted at the foot of a page. */
const WHOLE_ROW_LETTERS = 350;

/** A table as the template wants it: header rows, body rows, and how wide each column is. */
export function tableData(
	table: Table,
	words: WriterWords,
	label: string | null,
	wanted: RoomName = "whole",
): object {
	const { room, fit } = roomFor(table, wanted);
	const groups = columnGroups(table.columns);
	const grouped = groups.some((group) => group.title !== undefined);
	return {
		label,
		caption: table.caption,
		room,
		long: fit.lines > WHOLE_LINES[room],
		wordy: fit.lines > WORDY * (table.rows.length + 1),
		widths: fit.widths,
		groups: grouped
			? groups.map(({ title, columns }) => ({ title: title ?? null, span: columns.length }))
			: null,
		columns: table.columns.map(({ heading, align }) => ({ heading, number: align === "number" })),
		rows: table.rows.map(rowData),
		notes: table.notes.map((note, index) => noteLabel(note, index, words)),
		source: table.source === "" ? null : `${words.source}: ${table.source}`,
		said: null,
	};
}

function rowData(row: TableRow): object {
	return {
		depth: row.depth ?? 0,
		emphasis: row.emphasis ?? null,
		startsGroup: row.startsGroup ?? false,
		whole: lettersIn(row).every((letters) => letters <= WHOLE_ROW_LETTERS),
		cells: row.cells.map((cell) => inlineData(cell.content)),
	};
}

/** The room that is wanted if no word is broken there, else smaller type, else a page turned on its side. */
function roomFor(table: Table, wanted: RoomName): { room: RoomName; fit: TableFit } {
	for (const room of [wanted, "appendix"] as const) {
		const fit = tableFit(table, ROOMS[room]);
		if (fit.fits) return { room, fit };
	}
	return { room: "turned", fit: tableFit(table, ROOMS.turned) };
}

function lettersIn({ cells }: TableRow): number[] {
	return cells.map((cell) => inlineText(cell.content).length);
}
