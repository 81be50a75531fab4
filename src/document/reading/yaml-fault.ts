import type { Problem } from "#vocabulary";

/** What is wrong and what to do, told to somebody who has never programmed. */
type FaultWords = { readonly says: string; readonly next: string };

const QUOTE_NEXT = "Close the bracket or quotation mark, or put the whole text between quotation marks.";
const INDENT_NEXT = "Let the entries of one group start in the same column, with spaces before them.";

/** The words for each fault that the YAML library tells apart; its codes are on the left. */
const WORDS: Readonly<Record<string, FaultWords>> = {
	DUPLICATE_KEY: {
		says: "The same entry stands twice in one group.",
		next: "Keep one of the two and remove the other.",
	},
	TAB_AS_INDENT: {
		says: "A line is indented with a tab.",
		next: "Replace the tab at the start of the line by spaces.",
	},
	BAD_INDENT: { says: "The line does not line up with the lines around it.", next: INDENT_NEXT },
	MISSING_CHAR: {
		says: "Something is not closed: a quotation mark, a bracket or a colon.",
		next: QUOTE_NEXT,
	},
	BLOCK_AS_IMPLICIT_KEY: {
		says: "The line holds two colons, so it is not clear where the entry begins.",
		next: "Put the text after the first colon between quotation marks.",
	},
	BAD_SCALAR_START: {
		says: "The text begins with a character that has a meaning of its own here.",
		next: "Put the text between quotation marks.",
	},
	MULTIPLE_DOCS: {
		says: "The file holds a second part after a line “---”.",
		next: "Remove the line “---” or put the second part into a file of its own.",
	},
};

const OTHERWISE: FaultWords = {
	says: "The line cannot be read as a list of entries.",
	next: "Compare it with the lines before it: “name: text”, with the same number of spaces in front.",
};

/** A fault of the notation, in words, at its line. */
export function yamlFault(code: string, file: string, line: number): Problem {
	return { code: "yaml-fault", stops: "file", at: { file, line }, ...(WORDS[code] ?? OTHERWISE) };
}

/** Something that the notation allows and that is not used here, since people would trip over it. */
export function yamlNotUsed(what: string, next: string, file: string, line: number): Problem {
	return {
		code: "yaml-not-used",
		stops: "file",
		at: { file, line },
		says: `${what} is not used here.`,
		next,
	};
}

/** Nested so deep that nobody can have meant it. */
export function yamlTooDeep(file: string): Problem {
	return {
		code: "yaml-too-deep",
		stops: "file",
		at: { file, line: 1 },
		says: "The entries are nested more deeply than can be read.",
		next: "Check that the file is the one you meant, and flatten its groups.",
	};
}
