import { type Location, type Problem, shown } from "#vocabulary";

/** Files that a problem names; the others are counted. */
const NAMED = 10;

/** The problems that the rows of a table in bulk can have whatever it holds, one wording for each. */
export const bulkProblems = {
	rowMisshapen: (at: Location, kind: string, found: string): Problem => ({
		code: "row-misshapen",
		stops: "row",
		at,
		says: misshapenWords[kind] ?? "The row cannot be taken apart into cells.",
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
	rowSwallowing: (at: Location, found: string): Problem => ({
		code: "row-swallows-others",
		stops: "row",
		at,
		says: "A cell of this row goes over several lines that look like rows: a quotation mark is not closed.",
		found: shown(found),
		next: "Close the quotation mark, or download the file again.",
	}),
	damaged: (at: Location): Problem => ({
		code: "file-damaged",
		stops: "file",
		at,
		says: "The file cannot be read to its end: it is damaged or was not wholly downloaded.",
		next: "Download the file again.",
	}),
	archiveSwells: (at: Location, wanted: string): Problem => ({
		code: "archive-swells",
		stops: "file",
		at,
		says: "The file unpacks to far more than its size: it was made to fill a disk, or is damaged.",
		wanted,
		next: "Unpack it yourself, look at what is in it, and load the files that you need.",
	}),
	linesAbove: (at: Location, count: number): Problem => ({
		code: "lines-above-headings",
		stops: "nothing",
		at: { ...at, row: 1 },
		says: `Above the headings ${count === 1 ? "stands 1 line that looks" : `stand ${count} lines, of which one at least looks`} like a row and was not read.`,
		next: "If rows stand above the headings, move the headings to the top and load the file again.",
	}),
	neitherTableNorReturn: (at: Location): Problem => ({
		code: "file-not-known",
		stops: "file",
		at,
		says: "The file has no headings of a published format, and is far larger than a return.",
		next: "Check that the right file was chosen and that it is a table.",
	}),
	archiveDamaged: (at: Location): Problem => ({
		code: "archive-damaged",
		stops: "file",
		at,
		says: "The archive cannot be opened: it is damaged, has a password, or was not wholly downloaded.",
		next: "Download it again.",
	}),
	archiveEmpty: (at: Location): Problem => ({
		code: "archive-without-files",
		stops: "file",
		at,
		says: "The archive holds no file that can be loaded.",
		wanted: "files ending in .csv, .csv.gz, .xlsx or .ods",
		next: "Check that the right archive was chosen.",
	}),
	packedTwice: (at: Location): Problem => ({
		code: "file-packed-twice",
		stops: "file",
		at,
		says: "This is an archive or a compressed file inside another one, and only one is opened.",
		next: "Unpack the outer one, and load what is in it.",
	}),
	returnCompressed: (at: Location): Problem => ({
		code: "return-compressed",
		stops: "file",
		at,
		says: "The file is compressed and has no headings of a published format. A return is read as it is only.",
		next: "Unpack it, and load what is in it.",
	}),
	membersPassedOver: (at: Location, names: readonly string[]): Problem => ({
		code: "archive-members-passed-over",
		stops: "nothing",
		at,
		says: `${names.length === 1 ? "A file of the archive is" : `${names.length} files of the archive are`} of a kind that is not read, and passed over.`,
		found: names.slice(0, NAMED).map(shown).join(", ") + (names.length > NAMED ? " and others" : ""),
		wanted: "files ending in .csv, .csv.gz, .xlsx, .ods, .json or .geojson",
		next: "Nothing needs to be done unless figures were expected of them; then unpack them, or save them as CSV or as an Excel workbook.",
	}),
	sheetPassedOver: (at: Location, names: readonly string[]): Problem => ({
		code: "sheet-passed-over",
		stops: "nothing",
		at,
		says: "These sheets are no table of a format that can be read, and were passed over.",
		found: names.map(shown).join(", "),
		next: "Nothing needs to be done unless figures were expected of them.",
	}),
	erasedBefore: (at: Location, day: string, reason: string): Problem => ({
		code: "file-erased",
		stops: "file",
		at,
		says: `This very file was erased from the store on ${day}, and is not taken in again.`,
		found: shown(reason),
		next: "Ask the sender for a file without what had to be erased.",
	}),
	moreLikeThis: (problem: Problem, count: number): Problem => ({
		...problem,
		at: { file: problem.at.file },
		says: `${count} more rows have the same problem: ${problem.says}`,
	}),
};

/** What is wrong with a line that is no row, by the kind that the database tells. */
export const misshapenWords: Readonly<Record<string, string>> = {
	"MISSING COLUMNS": "The row has fewer cells than there are headings.",
	"TOO MANY COLUMNS": "The row has more cells than there are headings.",
	"UNQUOTED VALUE": "A quotation mark opens in this row and none closes it.",
	"INVALID ENCODING": "The row holds bytes that are no text.",
	"LINE CUT": "The line is far longer than a row can be.",
	"LINE SIZE OVER MAXIMUM": "The line is far longer than a row can be.",
};
