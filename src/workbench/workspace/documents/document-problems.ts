import { type Problem, shown } from "#vocabulary";
import type { DocumentName } from "./revision.ts";

/** What can be wrong with what is asked of a document, one wording for each. */
export const documentProblems = {
	unknown: ({ assessment, path }: DocumentName): Problem => ({
		code: "document-unknown",
		stops: "document",
		at: { file: path },
		says: `The assessment ${shown(assessment)} has no such document.`,
		next: "Check its path; a document that was taken away is still in the history.",
	}),
	revisionUnknown: ({ path }: DocumentName, number: number): Problem => ({
		code: "revision-unknown",
		stops: "document",
		at: { file: path },
		says: "The document has no such revision.",
		found: String(number),
		next: "Look the number up in the history of the document.",
	}),
	withoutContent: ({ path }: DocumentName, number: number): Problem => ({
		code: "revision-without-content",
		stops: "document",
		at: { file: path },
		says: `With revision ${number} the document was taken away; there is nothing to show or to restore.`,
		next: "Choose the revision before it.",
	}),
	changedMeanwhile: ({ path }: DocumentName, person: string): Problem => ({
		code: "document-changed-meanwhile",
		stops: "document",
		at: { file: path },
		says: `${person} has saved this document since you opened it. Nothing was changed.`,
		next: "Look at what was saved, and decide again.",
	}),
	noText: ({ path }: DocumentName): Problem => ({
		code: "document-no-text",
		stops: "document",
		at: { file: path },
		says: "One of the two revisions is no text, so that no lines can be compared.",
		next: "Export the assessment to look at the file with its own program.",
	}),
};
