import type { Block, Inline } from "#document";

/** Every piece of running text of a block: a paragraph, the items of a list, the sentences at a glance. */
export function runningText(block: Block): readonly (readonly Inline[])[] {
	switch (block.kind) {
		case "heading":
		case "paragraph":
			return [block.content];
		case "list":
			return block.items;
		case "figure list":
			return block.items.map((item) => [{ kind: "text", text: `${item.headline}: ` }, ...item.sentence]);
		case "definitions":
			return block.items.map((item) => item.meaning);
		default:
			return [];
	}
}
