import { z } from "zod";
import type { Location } from "#vocabulary";

/** Why a piece of evidence is not there, with the words for a column of them. “No data” is a finding in itself. */
export const GAP_KINDS = {
	"no data": "Nobody counts it",
	"not supplied": "Counted, not supplied",
	"not comparable": "Supplied, cannot be compared",
	"not yet published": "Not yet published",
	withheld: "Withheld",
} as const;

export type GapKind = keyof typeof GAP_KINDS;

/** Something that a theme should know and does not: what, why, who could fill it, and when. */
export type EvidenceGap = {
	readonly what: string;
	readonly kind: GapKind;
	readonly owner: string;
	/** As people say it: “October 2017”, “after April 2017”. Absent where nobody has promised anything. */
	readonly expected?: string;
	readonly at: Location;
};

/** Whether a word is a kind of gap. */
export function isGapKind(word: string): word is GapKind {
	return Object.hasOwn(GAP_KINDS, word);
}

const words = z.string().trim().min(1, "some text");

/** A gap as files write it. */
export const gapSchema = z.strictObject({
	what: words,
	kind: z.enum(Object.keys(GAP_KINDS) as [GapKind, ...GapKind[]]),
	owner: words,
	expected: z
		.union([z.string(), z.number()])
		.transform((value) => String(value))
		.optional(),
});

/** The entries of a gap, for “did you mean”. */
export const GAP_ENTRIES = Object.keys(gapSchema.shape);
