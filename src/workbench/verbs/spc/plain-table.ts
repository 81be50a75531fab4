import { inlineText, type Table } from "#document";

/**
 * A table as lines of plain text: columns parted by two spaces, numbers set to the right.
 */
export function plainTable({ columns, rows }: Table): string[] {
	const texts = [
		columns.map(({ heading }) => heading),
		...rows.map(({ cells }) => cells.map(({ content }) => inlineText(content))),
	];
	const widths = columns.map((_, index) => Math.max(...texts.map((row) => width(row[index] ?? ""))));
	return texts.map((row) =>
		columns
			.map(({ align }, index) => {
				const cell = row[index] ?? "";
				const room = " ".repeat((widths[index] ?? 0) - width(cell));
				return align === "number" ? room + cell : cell + room;
			})
			.join("  ")
			.trimEnd(),
	);
}

function width(words: string): number {
	return [...words].length;
}
