import type { Problem } from "#vocabulary";

const at = { file: "workspace" } as const;

/** Why a question about outcomes, searches or roads cannot be answered, one wording for each. */
export const policeQuestionProblems = {
	outcomesMissing: (): Problem => ({
		code: "outcomes-missing",
		stops: "figure",
		at,
		says: "No outcomes of crimes are held here.",
		next: "Download the months from data.police.uk/data with outcomes included, and load their folder: bellwether load FOLDER.",
	}),
	stopsMissing: (): Problem => ({
		code: "stops-missing",
		stops: "figure",
		at,
		says: "No stop and search is held here.",
		next: "Download the months from data.police.uk/data with stop and search included, and load their folder: bellwether load FOLDER.",
	}),
	collisionsMissing: (): Problem => ({
		code: "collisions-missing",
		stops: "figure",
		at,
		says: "No road collisions are held here, and only they tell where and when somebody was hurt.",
		next: "Download the collisions of the years from the road safety data on data.gov.uk and load them: bellwether load FILE.",
	}),
	casualtiesMissing: (): Problem => ({
		code: "casualties-missing",
		stops: "figure",
		at,
		says: "No road casualties are held here.",
		next: "Download the casualties of the years from the road safety data on data.gov.uk and load them: bellwether load FILE.",
	}),
	incidentsMissing: (): Problem => ({
		code: "incidents-missing",
		stops: "figure",
		at,
		says: "No incident extract is held here.",
		next: "Load a partner's extract: bellwether load FILE.",
	}),
};
