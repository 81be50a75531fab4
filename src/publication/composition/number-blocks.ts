import type { Block, Heading } from "#document";

/** How the headings of a part are numbered: 1, 1.1; “Appendix 1”; or not at all. */
export type PartNumbering =
	| { readonly kind: "section"; readonly number: number }
	| { readonly kind: "appendix"; readonly number: number }
	| { readonly kind: "none" };

/** The counts of tables and pictures so far, which run on through the document. */
export type RunningNumbers = { tables: number; figures: number };

/**
 * Numbers the blocks of one part of a document: its headings by the part's own number, tables and pictures on from
 * where the part before it ended. Numbers are never typed, so none can run away.
 */
export function numberBlocks(
	blocks: readonly Block[],
	part: PartNumbering,
	running: RunningNumbers,
): Block[] {
	let second = 0;
	const numberOf = (heading: Heading): string | undefined => {
		if (part.kind === "none") return undefined;
		if (heading.level === 1)
			return part.kind === "appendix" ? `Appendix ${part.number}` : String(part.number);
		if (heading.level !== 2 || part.kind === "appendix") return undefined;
		second += 1;
		return `${part.number}.${second}`;
	};
	const numbered = (block: Block): Block => {
		switch (block.kind) {
			case "heading": {
				const number = numberOf(block);
				return number === undefined ? block : { ...block, number };
			}
			case "table":
				running.tables += 1;
				return { ...block, number: String(running.tables) };
			case "visual":
				running.figures += 1;
				return { ...block, number: String(running.figures) };
			case "callout":
			case "case study":
				return { ...block, body: block.body.map(numbered) };
			default:
				return block;
		}
	};
	return blocks.map(numbered);
}
