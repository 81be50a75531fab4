import { type Block, type Inline, inlineText } from "#document";

/** A paragraph or the like: its words, and a key that is the same where only a figure in it has another value. */
export type Passage = { readonly words: string; readonly key: string };

/** A section by its heading, with the passages in it. */
export type Section = { readonly title: string; readonly passages: readonly Passage[] };

/** The sections of a document, one for each heading of the upper two levels; what stands before the first has no title. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
	const sections: { title: string; passages: Passage[] }[] = [{ title: "", passages: [] }];
	for (const block of blocks) {
		if (block.kind === "heading" && block.level <= 2)
			sections.push({ title: inlineText(block.content), passages: [] });
		else sections.at(-1)?.passages.push(...passagesOf(block));
	}
	return sections.filter(({ title, passages }) => title !== "" || passages.length > 0);
}

function passagesOf(block: Block): Passage[] {
	switch (block.kind) {
		case "heading":
		case "paragraph":
			return [passage(block.content)];
		case "list":
			return block.items.map(passage);
		case "definitions":
			return block.items.map(({ term, meaning }) => withLead(`${term}: `, passage(meaning)));
		case "figure list":
			return block.items.map(({ headline, sentence }) => withLead(`${headline}: `, passage(sentence)));
		case "callout":
		case "case study":
			return block.body.flatMap(passagesOf);
		case "table":
			return [{ words: block.table.caption, key: block.table.caption }];
		case "visual":
			return [{ words: block.request.words.title, key: block.request.words.subtitle }];
	}
}

function passage(content: readonly Inline[]): Passage {
	return { words: inlineText(content), key: keyOf(content) };
}

function withLead(lead: string, { words, key }: Passage): Passage {
	return { words: lead + words, key: lead + key };
}

function keyOf(content: readonly Inline[]): string {
	return content
		.map((part) => (part.kind === "figure" ? "#" : "text" in part ? part.text : keyOf(part.content)))
		.join("");
}
