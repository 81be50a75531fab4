import { type Location, type Problem, shown } from "#vocabulary";

const stops = "file" as const;

/** What can be wrong between a partner's own spreadsheet and the mapping that was made for it, one wording for each. */
export const mappingProblems = {
	sheetMissing: (at: Location, wanted: string, found: readonly string[]): Problem => ({
		code: "mapped-sheet-missing",
		stops,
		at,
		says: `There is no sheet ${shown(wanted)}, which the mapping reads.`,
		found: found.map(shown).join(", "),
		next: "Ask the partner whether the sheet was renamed, and change “sheet” in the mapping.",
	}),
	headingsMissing: (at: Location, row: number): Problem => ({
		code: "mapped-headings-missing",
		stops,
		at: { ...at, row },
		says: `Row ${row}, where the mapping expects the headings, is empty.`,
		next: "Look on which row the headings stand, and change “heading-row” in the mapping.",
	}),
	columnMissing: (
		at: Location,
		wanted: string,
		found: readonly string[],
		near: string | undefined,
	): Problem => ({
		code: "mapped-column-missing",
		stops,
		at: { ...at, column: wanted },
		says: `There is no column ${shown(wanted)}, which the mapping reads.`,
		found: found
			.filter((each) => each.trim() !== "")
			.slice(0, 20)
			.map(shown)
			.join(", "),
		next:
			near === undefined
				? "Change the heading in the mapping to one that the file has."
				: `Is it the column ${shown(near)}? Then change the mapping.`,
	}),
	periodsMissing: (at: Location, found: readonly string[]): Problem => ({
		code: "mapped-periods-missing",
		stops,
		at,
		says: "No heading is a period, though the mapping says that periods stand in the headings.",
		found: found
			.filter((each) => each.trim() !== "")
			.slice(0, 20)
			.map(shown)
			.join(", "),
		wanted: "headings such as Apr-16, or Apr where the mapping names the year (“headings: 2016/17”)",
		next: "Correct the headings, or the mapping.",
	}),
	wordUnknown: (
		at: Location,
		found: string,
		known: readonly string[],
		near: string | undefined,
	): Problem => ({
		code: "mapped-word-unknown",
		stops: "row",
		at,
		says: "The mapping does not say what this means.",
		found: shown(found),
		wanted: known.map(shown).join(", "),
		next:
			near === undefined
				? "Add the word to “means” in the mapping, or to “leave-out” if the row adds up others."
				: `Did the partner mean ${shown(near)}? Otherwise add the word to “means” in the mapping.`,
	}),
	leftOut: (at: Location, count: number, example: string): Problem => ({
		code: "mapped-rows-left-out",
		stops: "nothing",
		at,
		says: `${count} figures stand in rows that add up others, such as ${shown(example)}, and were set aside.`,
		next: "Nothing, if these rows are totals. Otherwise take their words out of “leave-out” in the mapping.",
	}),
	columnsUnread: (at: Location, columns: readonly string[]): Problem => ({
		code: "mapped-columns-unread",
		stops: "nothing",
		at,
		says: "These columns are not in the mapping and were not read.",
		found: columns.map(shown).join(", "),
		next: "Nothing, if they hold no figures that are wanted. Otherwise add them to the mapping.",
	}),
};
