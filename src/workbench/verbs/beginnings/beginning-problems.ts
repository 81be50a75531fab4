import { asGroup, type Group } from "#assessment/beginnings";
import { type Problem, shown } from "#vocabulary";

/** Neither a partnership nor last year was named. */
export function partnershipMissing(): Problem {
	return {
		code: "partnership-missing",
		stops: "document",
		at: { file: "--partnership" },
		says: "Nobody says whose assessment this is.",
		next: "Name the partnership, such as --partnership Maidstone, or last year’s folder with --from.",
	};
}

/** What was given as the last month is none. */
export function monthUnfit(found: string): Problem {
	return {
		code: "month-unfit",
		stops: "document",
		at: { file: "--data-to" },
		says: "This is no month that data can end with.",
		found: shown(found),
		wanted: "the last month of the data, such as 2025-10",
		next: "Correct --data-to.",
	};
}

/** The folder cannot be written. */
export function folderNotWritable(folder: string, { code, message }: NodeJS.ErrnoException): Problem {
	return {
		code: "folder-not-writable",
		stops: "document",
		at: { file: folder },
		says: "The new assessment cannot be written here.",
		found: code ?? message,
		next: "Choose a folder that can be written to.",
	};
}

/** The year asked for is not after that of last year’s assessment. */
export function notLater(found: string): Problem {
	return {
		code: "year-not-later",
		stops: "document",
		at: { file: "--year" },
		says: "The new assessment would not be later than the one that it comes from.",
		found,
		wanted: "a year after that",
		next: "Correct --year or --from.",
	};
}

/** The partnership that was named is not that of last year's assessment. */
export function otherPartnership(found: string, { partnership }: Group): Problem {
	const { name } = asGroup(partnership);
	return {
		code: "partnership-other",
		stops: "document",
		at: { file: "--partnership" },
		says: "Last year’s assessment is that of another partnership.",
		found: shown(found),
		wanted: String(name),
		next: "Leave out --partnership, or begin without --from.",
	};
}
