import { type Block, everyBlock } from "#document";

/** The sequences that Word counts captions by; their names are the same in every language. */
export type Sequence = "Table" | "Figure";

/**
 * How the number of a caption is written: `chapter` is typed before the point, `count` is a field that Word counts;
 * `restarts` tells it to start at that number, where its own count would come to another.
 */
export type CaptionNumber = {
	readonly sequence: Sequence;
	readonly chapter: string;
	readonly count: number;
	readonly restarts: boolean;
};

const NUMBERED = /^(.*?)(\d+)$/;

/** The captions of a document that have a number, by the ids of their blocks, in the order in which Word counts them. */
export function captionNumbers(blocks: readonly Block[]): Map<string, CaptionNumber> {
	const counts: Record<Sequence, number> = { Table: 0, Figure: 0 };
	const captions = new Map<string, CaptionNumber>();
	for (const block of everyBlock(blocks)) {
		if (block.kind !== "table" && block.kind !== "visual") continue;
		const [, chapter, digits] = NUMBERED.exec(block.number ?? "") ?? [];
		if (chapter === undefined || digits === undefined) continue;
		const sequence = block.kind === "table" ? "Table" : "Figure";
		const count = Number(digits);
		captions.set(block.id, { sequence, chapter, count, restarts: count !== counts[sequence] + 1 });
		counts[sequence] = count;
	}
	return captions;
}
