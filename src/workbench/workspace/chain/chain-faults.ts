import type { Problem } from "#vocabulary";

const RESTORE =
	"Bring the workspace back from a backup; what was done since is in the copy that you have now.";

function fault(code: string, place: string, says: string): Problem {
	return { code, stops: "document", at: { file: place }, says, next: RESTORE };
}

/** The place of an entry, as messages name it. */
function entryPlace(number: number): string {
	return `chain/${number}`;
}

/** What can be wrong with the decisions of a workspace, one wording for each. */
export const chainFaults = {
	entryMissing: (number: number) =>
		fault("chain-entry-missing", entryPlace(number), "This entry of the chain of acts is missing."),
	entryChanged: (number: number) =>
		fault("chain-entry-changed", entryPlace(number), "This entry is not the one that was written."),
	entryUnlinked: (number: number) =>
		fault(
			"chain-entry-unlinked",
			entryPlace(number),
			"This entry does not follow the one before it: one of the two was replaced.",
		),
	rowMissing: (place: string) =>
		fault("decision-missing", place, "The chain of acts tells of this row, and it is not there."),
	rowChanged: (place: string) =>
		fault("decision-changed", place, "This row is not what the chain of acts says was written."),
	rowUnknown: (place: string) =>
		fault("decision-unrecorded", place, "This row is there, and no act in the chain tells of it."),
	contentMissing: (hash: string) =>
		fault("content-missing", `content/${hash}`, "The content of a revision is missing."),
	contentChanged: (hash: string) =>
		fault(
			"content-changed",
			`content/${hash}`,
			"This content is not the one that was kept: its hash differs.",
		),
	databaseDamaged: (found: string): Problem => ({
		...fault("decisions-damaged", "decisions.sqlite", "The database of decisions is damaged."),
		found,
	}),
};
