import type { Day, Location } from "#vocabulary";

/** What is redacted: a marked block by its id, a whole section by its file, or a case study by its id. */
export type RedactionTarget = { readonly kind: "block" | "section" | "case"; readonly name: string };

/** The decision to leave something out of the public edition, or to put other words in its place. */
export type Redaction = {
	readonly target: RedactionTarget;
	readonly action: { readonly kind: "drop" } | { readonly kind: "replace"; readonly words: string };
	readonly reason: string;
	/** Who looked at it and when; without both it is a proposal, and no public edition can be made. */
	readonly review?: { readonly reviewer: string; readonly date: Day };
	readonly at: Location;
};

/** Words of the prose that hold a small number and may be published all the same. */
export type AcceptedWords = {
	readonly words: string;
	readonly reason: string;
	readonly reviewer: string;
	readonly date: Day;
	readonly at: Location;
};

/** `redactions.yaml`, read. */
export type Redactions = {
	readonly redactions: readonly Redaction[];
	readonly accepted: readonly AcceptedWords[];
};

/** Nothing decided. */
export const NO_REDACTIONS: Redactions = { redactions: [], accepted: [] };

/** The decision about something, if there is one. */
export function redactionOf(
	{ kind, name }: RedactionTarget,
	{ redactions }: Redactions,
): Redaction | undefined {
	return redactions.find(({ target }) => target.kind === kind && target.name === name);
}
