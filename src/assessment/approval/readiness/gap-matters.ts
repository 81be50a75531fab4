import { type Document, everyBlock } from "#document";
import type { Location, Problem } from "#vocabulary";
import { mattersOf, type ReadinessMatter } from "./matter.ts";

/** Something that should be known and is not, wherever it was written down. */
export type KnownGap = {
	readonly what: string;
	readonly owner?: string;
	readonly expected?: string;
	readonly at: Location;
};

/** Gaps in the evidence without somebody who fills them, or without a date on which they should. */
export function gapMatters(gaps: readonly KnownGap[]): ReadinessMatter[] {
	return mattersOf(
		"gaps",
		gaps.flatMap((gap) => (gap.owner === undefined || gap.expected === undefined ? [gapOpen(gap)] : [])),
	);
}

/** The gaps that prose names in boxes of their own. */
export function writtenGaps({ blocks }: Document): KnownGap[] {
	return [...everyBlock(blocks)].flatMap((block) => {
		if (block.kind !== "callout" || !block.gap || block.provenance.kind !== "written") return [];
		return [{ what: "A gap in the evidence", at: block.provenance.at, ...block.gap }];
	});
}

function gapOpen({ what, owner, expected, at }: KnownGap): Problem {
	const lacks = [
		...(owner === undefined ? ["nobody who is to fill it"] : []),
		...(expected === undefined ? ["no date on which it is expected"] : []),
	];
	return {
		code: "gap-open",
		stops: "nothing",
		at,
		says: `${what} has ${lacks.join(" and ")}.`,
		wanted: "an owner and an expected date",
		next: 'Ask who can fill it and when, and write owner="…" and expected="…" (in a theme’s gaps: owner: and expected:).',
	};
}
