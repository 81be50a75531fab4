/**
 * What can become of a crime: its words in files of outcomes, its words as the last outcome in files of street-level
 * crime, which differ for charges, and its share of all outcomes.
 */
export const OUTCOMES = [
	{
		words: "Investigation complete; no suspect identified",
		street: "Investigation complete; no suspect identified",
		share: 0.46,
	},
	{ words: "Unable to prosecute suspect", street: "Unable to prosecute suspect", share: 0.32 },
	{ words: "Suspect charged", street: "Awaiting court outcome", share: 0.1 },
	{ words: "Local resolution", street: "Local resolution", share: 0.05 },
	{
		words: "Further investigation is not in the public interest",
		street: "Further investigation is not in the public interest",
		share: 0.03,
	},
	{ words: "Offender given a caution", street: "Offender given a caution", share: 0.025 },
	{
		words: "Action to be taken by another organisation",
		street: "Action to be taken by another organisation",
		share: 0.015,
	},
] as const;

/** The last outcome of a crime on which the police still work. */
export const UNDER_INVESTIGATION = "Under investigation";
