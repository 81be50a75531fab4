import { type Location, type Problem, shown } from "#vocabulary";

/** The problems that the rows of a table in bulk can have whatever it holds, one wording for each. */
export const bulkProblems = {
	rowMisshapen: (at: Location, kind: string, found: string): Problem => ({
		code: "row-misshapen",
		stops: "row",
		at,
		says: KIND_WORDS[kind] ?? "The row cannot be taken apart into cells.",
		found: shown(found.trim()),
		wanted: "as many cells as there are headings",
		next: "Download the file again, or correct the line.",
	}),
	linesSwallowed: (at: Location, count: number): Problem => ({
		code: "lines-swallowed",
		stops: "row",
		at,
		says: `${count} lines belong to no row: a quotation mark that is not closed swallowed them.`,
		wanted: "a row on each line",
		next: "Close the quotation mark on the line named above, or download the file again.",
	}),
	headingAlone: (at: Location): Problem => ({
		code: "file-without-rows",
		stops: "file",
		at,
		says: "The file has headings and no row under them.",
		next: "Download the file again.",
	}),
	nothingUsable: (at: Location): Problem => ({
		code: "file-without-usable-rows",
		stops: "file",
		at,
		says: "No row of the file can be used.",
		next: "Look at the problems of its rows, and download the file again.",
	}),
	damaged: (at: Location): Problem => ({
		code: "file-damaged",
		stops: "file",
		at,
		says: "The file cannot be read to its end: it is damaged or was not wholly downloaded.",
		next: "Download the file again.",
	}),
	moreLikeThis: (problem: Problem, count: number): Problem => ({
		...problem,
		at: { file: problem.at.file },
		says: `${count} more rows have the same problem: ${problem.says}`,
	}),
};

const KIND_WORDS: Readonly<Record<string, string>> = {
	"MISSING COLUMNS": "The row has fewer cells than there are headings.",
	"TOO MANY COLUMNS": "The row has more cells than there are headings.",
	"UNQUOTED VALUE": "A quotation mark opens in this row and none closes it.",
	"INVALID ENCODING": "The row holds bytes that are no text.",
	"LINE SIZE OVER MAXIMUM": "The line is far longer than a row can be.",
};
