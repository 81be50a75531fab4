import { type Location, type Problem, shown } from "#vocabulary";

const stops = "file" as const;

/** The problems that a file can have before its rows are understood, one wording for each. */
export const tableProblems = {
	empty: (at: Location): Problem => ({
		code: "file-empty",
		stops,
		at,
		says: "The file is empty.",
		wanted: "a row of headings and a row for each figure",
		next: "Check that the right file was saved, then hand it in again.",
	}),
	headingAlone: (at: Location): Problem => ({
		code: "file-without-rows",
		stops,
		at,
		says: "The file has headings and no row under them.",
		wanted: "a row for each figure",
		next: "Fill in the rows, then hand the file in again.",
	}),
	tooLarge: (at: Location, found: string, wanted: string): Problem => ({
		code: "file-too-large",
		stops,
		at,
		says: "The file is larger than a return can be.",
		found,
		wanted,
		next: "Check that the right file was chosen; hand in a long return in parts.",
	}),
	notText: (at: Location): Problem => ({
		code: "file-not-text",
		stops,
		at,
		says: "The file is neither a table in plain text nor a spreadsheet.",
		wanted: "a .csv, .xlsx or .ods file",
		next: "Open it in the program that made it, save it as CSV or as an Excel workbook, and hand that in.",
	}),
	workbookUnreadable: (at: Location): Problem => ({
		code: "workbook-unreadable",
		stops,
		at,
		says: "The spreadsheet cannot be opened: it is damaged or has a password.",
		wanted: "a spreadsheet without a password",
		next: "Open it, save it again without a password, and hand that in.",
	}),
	quoteOpen: (at: Location): Problem => ({
		code: "quote-not-closed",
		stops,
		at,
		says: "A quotation mark opens here and none closes it, so all rows below would be swallowed.",
		wanted: "a closing quotation mark",
		next: "Close the quotation mark, or take the opening one away.",
	}),
	textAfterQuote: (at: Location, found: string): Problem => ({
		code: "text-after-quote",
		stops,
		at,
		says: "There is text between a closing quotation mark and the next comma.",
		found: shown(found),
		wanted: "a quotation mark inside a quoted cell written twice",
		next: 'Write "" where one quotation mark is meant.',
	}),
	cellTooLong: (at: Location, wanted: string): Problem => ({
		code: "cell-too-long",
		stops,
		at,
		says: "A cell is longer than any spreadsheet allows; the file is damaged or no table.",
		wanted,
		next: "Check that the right file was chosen and that its lines are separate.",
	}),
	rowTooWide: (at: Location, wanted: string): Problem => ({
		code: "row-too-wide",
		stops,
		at,
		says: "A row has more cells than any return; the file is damaged or its lines run together.",
		wanted,
		next: "Check that the right file was chosen and that its lines are separate.",
	}),
	headingMissing: (
		at: Location,
		wanted: string,
		found: readonly string[],
		near: string | undefined,
	): Problem => ({
		code: "column-missing",
		stops,
		at: { ...at, column: wanted },
		says: `There is no column “${wanted}”.`,
		found: found.length === 0 ? "no heading" : found.slice(0, 20).map(shown).join(", "),
		wanted: `a column headed “${wanted}”`,
		next:
			near === undefined
				? `Add a column “${wanted}”.`
				: `Is it the column ${shown(near)}? Then head it “${wanted}”.`,
	}),
	headingUnknown: (at: Location, found: string, near: string | undefined): Problem => ({
		code: "column-unknown",
		stops,
		at: { ...at, column: found },
		says: `The column ${shown(found)} is not known here, and what stands in it would be lost.`,
		found: shown(found),
		next:
			near === undefined
				? "Remove the column, or put what it says into “note” or “breakdown”."
				: `Did you mean “${near}”? Otherwise remove the column.`,
	}),
	headingTwice: (at: Location, found: string): Problem => ({
		code: "column-twice",
		stops,
		at: { ...at, column: found },
		says: `Two columns are headed ${shown(found)}.`,
		wanted: "each heading once",
		next: "Remove one of them.",
	}),
};
