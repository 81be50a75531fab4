import { inlineText, type Table, type TableCell, type TableColumn, type TableRow } from "#document";
import { columnGroups } from "../column-groups.ts";
import { noteLabel } from "../note-label.ts";
import { inlineHtml } from "./inline.ts";
import { html, type Markup } from "./markup.ts";
import { inEnglish, type Setting, spoken } from "./setting.ts";

/** Letters beyond which a cell holds sentences. */
const LONG_TEXT = 60;

/** A table with its caption, notes and source, in a region that scrolls sideways where the screen is narrow. */
export function tableHtml(table: Table, setting: Setting, label?: string): Markup {
	const heading = label === undefined ? table.caption : `${label}: ${table.caption}`;
	const caption =
		label === undefined ? html`${table.caption}` : html`<span class="label">${label}</span> ${table.caption}`;
	return html`<div class="scroll" role="region" tabindex="0" aria-label="${heading}"><table${sortable(table)}>
<caption><span class="caption">${caption}</span></caption>
<thead>${headerRows(table.columns)}</thead>
<tbody>${table.rows.map((row) => rowHtml(row, table.columns, setting))}</tbody>
</table></div>${underTable(table, setting)}`;
}

/** Rows that stand in a tree or in groups mean something in their order, and the reader cannot change it. */
function sortable({ rows }: Table): Markup | false {
	const free = rows.filter(({ emphasis }) => emphasis !== "total");
	const ordered = free.some(
		({ depth = 0, startsGroup, emphasis }) => depth > 0 || startsGroup || emphasis === "parent",
	);
	return free.length > 2 && !ordered && html` class="sortable"`;
}

function headerRows(columns: readonly TableColumn[]): Markup {
	const groups = columnGroups(columns);
	const head = (column: TableColumn, rows: number) =>
		html`<th scope="col"${alignment(column)}${rows > 1 && html` rowspan="${rows}"`}><span>${column.heading}</span></th>`;
	if (groups.every((group) => group.title === undefined))
		return html`<tr>${columns.map((column) => head(column, 1))}</tr>`;
	const upper = groups.map((group) =>
		group.title === undefined
			? group.columns.map((column) => head(column, 2))
			: html`<th scope="colgroup" class="group" colspan="${group.columns.length}">${group.title}</th>`,
	);
	const lower = groups
		.filter((group) => group.title !== undefined)
		.flatMap((group) => group.columns.map((column) => head(column, 1)));
	return html`<tr>${upper}</tr><tr>${lower}</tr>`;
}

function rowHtml(row: TableRow, columns: readonly TableColumn[], setting: Setting): Markup {
	const classes = [row.emphasis?.replace(" ", "-"), row.startsGroup && "starts-group"]
		.filter(Boolean)
		.join(" ");
	const cells = row.cells.map((cell, index) =>
		cellHtml(cell, columns[index], index === 0 ? row.depth : 0, setting),
	);
	return html`<tr${classes !== "" && html` class="${classes}"`}>${cells}</tr>`;
}

function cellHtml(
	cell: TableCell,
	column: TableColumn | undefined,
	depth: number | undefined,
	setting: Setting,
): Markup {
	const content = inlineHtml(cell.content, setting);
	const indent = depth !== undefined && depth > 0 && html` data-depth="${depth}"`;
	if (cell.header && inlineText(cell.content).trim() !== "")
		return html`<th scope="row"${alignment(column)}${indent}>${content}</th>`;
	return html`<td${alignment(column) || longText(cell)}${indent}>${content}</td>`;
}

/** Sentences need a wider column than names do where the screen is narrow and the table scrolls. */
function longText({ content }: TableCell): Markup | false {
	return inlineText(content).length > LONG_TEXT && html` class="long"`;
}

function alignment(column: TableColumn | undefined): Markup | false {
	return column?.align === "number" && html` class="number"`;
}

function underTable(table: Table, setting: Setting): Markup | false {
	const { words } = setting;
	const lang = spoken(inEnglish(setting));
	const notes = table.notes.map((note, index) => html`<p${lang}>${noteLabel(note, index, words)}</p>`);
	const source = table.source !== "" && html`<p>${words.source}: ${table.source}</p>`;
	return (notes.length > 0 || source !== false) && html`<div class="under">${notes}${source}</div>`;
}
