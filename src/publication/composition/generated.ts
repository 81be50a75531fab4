import {
	type Block,
	type Definitions,
	type Heading,
	type Inline,
	type Paragraph,
	type Table,
	type TableBlock,
	text,
} from "#document";
import type { Marking } from "#vocabulary";

/** Makes blocks that nobody wrote, each naming what generated it. */
export type Generator = {
	heading(level: Heading["level"], words: string): Heading;
	paragraph(words: string | readonly Inline[]): Paragraph;
	list(items: readonly (string | readonly Inline[])[], ordered?: boolean): Block;
	table(table: Table): TableBlock;
	definitions(items: Definitions["items"]): Definitions;
};

/**
 * A maker of generated blocks with ids that begin alike.
 *
 * @param by what generates, such as `glossary`
 */
export function generator(by: string, marking: Marking, prefix = by): Generator {
	let count = 0;
	const frame = () => {
		count += 1;
		return { id: `${prefix}-${count}`, marking, provenance: { kind: "generated", by } } as const;
	};
	const inline = (words: string | readonly Inline[]) => (typeof words === "string" ? [text(words)] : words);
	return {
		heading: (level, words) => ({ ...frame(), kind: "heading", level, content: [text(words)] }),
		paragraph: (words) => ({ ...frame(), kind: "paragraph", content: inline(words) }),
		list: (items, ordered = false) => ({ ...frame(), kind: "list", ordered, items: items.map(inline) }),
		table: (table) => ({ ...frame(), kind: "table", table }),
		definitions: (items) => ({ ...frame(), kind: "definitions", items }),
	};
}
