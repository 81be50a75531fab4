import type { Location } from "#vocabulary";

/** How bad a finding is, worst first, with what it means. */
export const SEVERITIES = {
	wrong: "its own numbers contradict it",
	doubtful: "it may mislead, or cannot be checked as it stands",
	style: "better said otherwise",
} as const;

export type Severity = keyof typeof SEVERITIES;

/** How sure the checker is that the finding is one. */
export type Certainty = "certain" | "likely" | "possible";

/** Another place that bears on a finding. */
export type RelatedPlace = { readonly at: Location; readonly text: string };

/** Something that a document says and that does not hold, with what would. */
export type ClaimFinding = {
	/** The same for the same check, sentence and statement as long as they stand, wherever they move to. */
	readonly id: string;
	readonly check: string;
	readonly severity: Severity;
	readonly certainty: Certainty;
	readonly at: Location;
	/** The last line of the passage, where lines are known. */
	readonly lastLine?: number;
	/** The sentence or the row of the table, as printed. */
	readonly sentence: string;
	/** What it says. */
	readonly says: string;
	/** What its own numbers give. */
	readonly computed: string;
	/** What to write instead. */
	readonly instead: string;
	readonly related: readonly RelatedPlace[];
};

/** What a check hands over: a finding that has no id yet. `certainty` is "likely" and `related` empty unless told. */
export type Remark = Omit<ClaimFinding, "id" | "check" | "certainty" | "related"> &
	Partial<Pick<ClaimFinding, "certainty" | "related">>;

/**
 * A short text that stays the same for the same words (FNV-1a, 53 bits, in base 36): the id under which a person
 * accepts a finding.
 *
 * @example
 * stableHash("robbery") === stableHash("robbery") // => true
 */
export function stableHash(words: string): string {
	let high = 0xdeadbeef;
	let low = 0x811c9dc5;
	for (const sign of words) {
		const code = sign.codePointAt(0) ?? 0;
		low = Math.imul(low ^ code, 0x01000193);
		high = Math.imul(high ^ code ^ (low >>> 13), 0x85ebca6b);
	}
	return ((high >>> 11) * 2 ** 32 + (low >>> 0)).toString(36).padStart(11, "0");
}
