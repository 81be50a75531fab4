import { type Location, type Problem, shown } from "#vocabulary";

/** The problems that a row of street-level crime can have, one wording for each. */
export const streetProblems = {
	monthUnreadable: (at: Location, found: string): Problem => ({
		code: "street-month-unreadable",
		stops: "row",
		at,
		says: "The month of this row cannot be read, so it cannot be counted anywhere.",
		found: shown(found),
		wanted: "a month such as 2014-01",
		next: "Download the file again, or correct the row.",
	}),
	forceMissing: (at: Location): Problem => ({
		code: "street-force-missing",
		stops: "row",
		at,
		says: "The row does not say in which force's area it falls.",
		next: "Download the file again, or fill in “Falls within”.",
	}),
	typeMissing: (at: Location): Problem => ({
		code: "street-type-missing",
		stops: "row",
		at,
		says: "The row has no crime type.",
		next: "Download the file again, or fill in “Crime type”.",
	}),
	placeUnreadable: (at: Location, found: string): Problem => ({
		code: "street-place-unreadable",
		stops: "row",
		at,
		says: "The code of the neighbourhood cannot be one.",
		found: shown(found),
		wanted: "an LSOA code such as E01024389, or nothing",
		next: "Download the file again, or correct the row.",
	}),
	typeUnknown: (at: Location, found: string): Problem => ({
		code: "street-type-unknown",
		stops: "nothing",
		at,
		says: "This crime type is new here. Its rows count as crime, and no measure of their own counts them yet.",
		found: shown(found),
		next: "If the publisher has a new type, ask for it to be added to the program's list.",
	}),
};
