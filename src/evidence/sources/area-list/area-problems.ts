import { AREA_LEVELS, type Location, type Problem, shown } from "#vocabulary";

const stops = "file" as const;

/** The problems that a row of a list of areas can have, one wording for each. */
export const areaProblems = {
	codeUnfit: (at: Location, found: string): Problem => ({
		code: "area-code-unfit",
		stops,
		at,
		says: "This cannot be the code of an area.",
		found: shown(found),
		wanted: "two to thirty-two letters, digits, dots or hyphens",
		next: "Write the code that the statistical office gave, or one of your own such as kent-west.",
	}),
	codeRepeated: (at: Location, found: string, first: number): Problem => ({
		code: "area-code-repeated",
		stops,
		at,
		says: `Row ${first} has this code already.`,
		found: shown(found),
		wanted: "each code once",
		next: "Remove one of the two rows.",
	}),
	nameMissing: (at: Location): Problem => ({
		code: "area-name-missing",
		stops,
		at,
		says: "The area has no name.",
		next: "Write its name.",
	}),
	levelUnknown: (at: Location, found: string): Problem => ({
		code: "area-level-unknown",
		stops,
		at,
		says: "This is not a level of area.",
		found: shown(found),
		wanted: Object.keys(AREA_LEVELS).join(", "),
		next: "Write one of these.",
	}),
	dayUnreadable: (at: Location, found: string): Problem => ({
		code: "area-day-unreadable",
		stops,
		at,
		says: "This is not a day.",
		found: shown(found),
		wanted: "a day such as 2019-04-01, or nothing",
		next: "Write the day with year, month and day.",
	}),
};
