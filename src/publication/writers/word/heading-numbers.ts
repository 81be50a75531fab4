import { type Block, everyBlock, type Heading } from "#document";

/**
 * The headings that Word may number itself, by the ids of their blocks: those at which its count of numbered headings (1,
 * 1.1, 1.1.1) comes to what the document says. The others (“Appendix 1”) have their number typed and are not counted.
 */
export function countedHeadings(blocks: readonly Block[]): Set<string> {
	const counts: number[] = [];
	const counted = new Set<string>();
	for (const block of everyBlock(blocks)) {
		if (block.kind !== "heading" || block.number === undefined) continue;
		const next = nextCounts(counts, block);
		if (next.join(".") !== block.number) continue;
		counts.splice(0, counts.length, ...next);
		counted.add(block.id);
	}
	return counted;
}

/** What Word would count at a heading: its own level one further, the levels above as they stand. */
function nextCounts(counts: readonly number[], { level }: Heading): number[] {
	const above = Array.from({ length: level - 1 }, (_, index) => counts[index] ?? 1);
	return [...above, (counts[level - 1] ?? 0) + 1];
}
