import { type Location, nearest, type Problem } from "#vocabulary";
import { TAGS } from "./tag-language.ts";

/** The wording of everything that can be wrong with the form of prose. One function for each code. */
export const narrativeProblem = {
	unknownTag: (at: Location, tag: string): Problem => {
		const near = nearest(tag, Object.keys(TAGS));
		return {
			code: "tag-unknown",
			stops: "document",
			at,
			says: `There is no tag “${tag}”.`,
			wanted: `one of ${Object.keys(TAGS).join(", ")}`,
			next: near === undefined ? "Correct or remove the tag." : `Did you mean “${near}”?`,
		};
	},
	unknownAttribute: (at: Location, tag: string, attribute: string, known: readonly string[]): Problem => {
		const near = nearest(attribute, known);
		return {
			code: "tag-attribute-unknown",
			stops: "document",
			at,
			says: `The tag “${tag}” does not take “${attribute}”.`,
			wanted: known.length === 0 ? "no attributes" : `one of ${known.join(", ")}`,
			next: near === undefined ? `Remove “${attribute}”.` : `Did you mean “${near}”?`,
		};
	},
	unfitAttribute: (at: Location, tag: string, attribute: string, wanted: string): Problem => ({
		code: "tag-attribute-unfit",
		stops: "document",
		at,
		says: `“${attribute}” of the tag “${tag}” cannot be used as it stands.`,
		wanted,
		next: `Correct “${attribute}”; text stands in double quotes.`,
	}),
	missingPrimary: (at: Location, tag: string, primary: string): Problem => ({
		code: "tag-incomplete",
		stops: "document",
		at,
		says: `The tag “${tag}” does not say its ${primary}.`,
		wanted: `{% ${tag} "${primary}" … %}`,
		next: `Write the ${primary} in double quotes after “${tag}”.`,
	}),
	misplaced: (at: Location, tag: string, where: string): Problem => ({
		code: "tag-misplaced",
		stops: "document",
		at,
		says: `The tag “${tag}” cannot stand here.`,
		wanted: where,
		next: "Move it there.",
	}),
	syntax: (at: Location, detail: string): Problem => ({
		code: "prose-syntax",
		stops: "document",
		at,
		says: `The prose cannot be read from here on: ${detail.replace(/\.$/, "")}.`,
		next: "Look for a tag that is opened and not closed: {% note %} … {% /note %}, or {% figure … /%}.",
	}),
	unsupported: (at: Location, what: string): Problem => ({
		code: "prose-unsupported",
		stops: "document",
		at,
		says: `${what} cannot be used in an assessment.`,
		next: "Use headings, paragraphs, lists, bold, italics, links and the tags; tables and charts are made by tags.",
	}),
} as const;
