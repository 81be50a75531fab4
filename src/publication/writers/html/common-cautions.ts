import type { ProvenanceLine } from "../provenance.ts";
import type { WriterWords } from "../words.ts";

/** A caution that fewer figures share, or that is shorter than a line, stands with each of them. */
const SHARED_BY = 3;
const LONGER_THAN = 60;

/**
 * The cautions that several figures share, each with its number from 1 in the order in which they are met. A break in
 * recording touches hundreds of figures, and need not be told hundreds of times.
 */
export function commonCautions(
	entries: readonly (readonly ProvenanceLine[])[],
	{ cautions }: Pick<WriterWords, "cautions">,
): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { label, words } of entries.flat())
		if (label === cautions) counts.set(words, (counts.get(words) ?? 0) + 1);
	const shared = [...counts].filter(([words, count]) => count >= SHARED_BY && words.length > LONGER_THAN);
	return new Map(shared.map(([words], index) => [words, index + 1]));
}

/** The id of a caution that is said once for many figures. */
export function cautionId(number: number): string {
	return `care-${number}`;
}
