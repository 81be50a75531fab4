import assert from "node:assert/strict";
import {
	type Document,
	everyBlock,
	type Figure,
	type Inline,
	inlineText,
	type TableBlock,
	type TableRow,
} from "#document";
import { runningText } from "#publication/composition";
import { composedCopy, type ExampleCopy } from "./example-copy.ts";
import { wellDone } from "./maidstone.ts";

export { runningText };

/** The document of a copy of the example; problems that stop it fail the test with their words. */
export async function composedDocument(change?: (copy: ExampleCopy) => void): Promise<Document> {
	return wellDone(await composedCopy(change)).document;
}

/** A row of a table as its reader sees it: the text under each heading, and the figures in it. */
export type PrintedRow = {
	readonly name: string;
	readonly figures: readonly Figure[];
	under(heading: string): string;
};

/** The table whose caption begins so, row by row. */
export function tableOf(document: Document, caption: string): PrintedRow[] {
	const tables = [...everyBlock(document.blocks)].filter(
		(block): block is TableBlock => block.kind === "table" && block.table.caption.startsWith(caption),
	);
	const [only] = tables;
	assert.ok(only && tables.length === 1, `${tables.length} tables are called “${caption}”`);
	const { columns, rows } = only.table;
	const byId = new Map<string, Figure>(document.figures.map((each) => [each.id, each]));
	return rows.map((row) =>
		printedRow(
			row,
			columns.map((each) => each.heading),
			byId,
		),
	);
}

function printedRow(
	{ cells }: TableRow,
	headings: readonly string[],
	byId: ReadonlyMap<string, Figure>,
): PrintedRow {
	const texts = cells.map((cell) => inlineText(cell.content));
	return {
		name: texts[0] ?? "",
		figures: cells.flatMap((cell) => figuresIn(cell.content)).flatMap((id) => byId.get(id) ?? []),
		under: (heading) => {
			const text = texts[headings.indexOf(heading)];
			assert.ok(text !== undefined, `no column “${heading}” among ${headings.join(", ")}`);
			return text;
		},
	};
}

/** The row whose figures are of a measure in an area. */
export function rowOf(rows: readonly PrintedRow[], measure: string, area: string): PrintedRow {
	const found = rows.filter(
		({ figures: [first] }) => first?.of.measure === measure && first.of.area === area,
	);
	const [only] = found;
	assert.ok(only && found.length === 1, `${found.length} rows of ${measure} in ${area}`);
	return only;
}

/** The ids of the figures in running text, in their order. */
export function figuresIn(content: readonly Inline[]): string[] {
	return content.flatMap((part) =>
		part.kind === "figure" ? [part.figure] : "content" in part ? figuresIn(part.content) : [],
	);
}
