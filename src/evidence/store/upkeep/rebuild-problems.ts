import type { Location, Problem } from "#vocabulary";

const stops = "document" as const;

/** Why a load cannot be made anew, one wording for each. */
export const rebuildProblems = {
	receivedMissing: (at: Location): Problem => ({
		code: "rebuild-received-missing",
		stops,
		at,
		says: "The file as received is missing, so its load cannot be made anew. Nothing was changed.",
		next: "Bring the file back from a backup of the workspace, then rebuild again.",
	}),
	receivedChanged: (at: Location): Problem => ({
		code: "rebuild-received-changed",
		stops,
		at,
		says: "The file is not the one that was received: its hash differs. Nothing was changed.",
		next: "Bring the file back from a backup of the workspace, then rebuild again.",
	}),
	unreadable: (at: Location): Problem => ({
		code: "rebuild-unreadable",
		stops,
		at,
		says: "This version of the program no longer takes the file as it was taken. Nothing was changed.",
		next: "Please report it with the name of the publisher, and go on with the loads as they are.",
	}),
};
