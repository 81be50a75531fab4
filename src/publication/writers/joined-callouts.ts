import type { Block, Callout } from "#document";

/**
 * The blocks as they are set: callouts of one tone that follow each other without titles of their own stand in one frame,
 * so that “What the source printed” is said once over four paragraphs and not four times. Nothing is left out; the frame
 * has the id of the first.
 */
export function joinedCallouts(blocks: readonly Block[]): Block[] {
	const joined: Block[] = [];
	for (const block of blocks) {
		const open = untitled(joined.at(-1));
		const next = untitled(block);
		if (open && next && open.tone === next.tone && open.marking === next.marking)
			joined.splice(-1, 1, { ...open, body: [...open.body, ...next.body] });
		else joined.push(block);
	}
	return joined;
}

function untitled(block: Block | undefined): Callout | undefined {
	return block?.kind === "callout" && block.title === undefined ? block : undefined;
}
