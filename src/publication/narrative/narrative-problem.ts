import { type Location, MARKINGS, nearest, type Problem, shown } from "#vocabulary";
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
	marking: (at: Location, found: string): Problem => ({
		code: "marking-unknown",
		stops: "document",
		at,
		says: `${shown(found)} is no marking.`,
		wanted: MARKINGS.join(" or "),
		next: "Correct it. What is marked wrongly is never taken for unmarked, since it would be published.",
	}),
	syntax: (at: Location, detail: string): Problem => ({
		code: "prose-syntax",
		stops: "document",
		at,
		says: syntaxInWords(detail),
		next: /[“”„‘’]/.test(detail)
			? 'Replace the curved quotation marks inside the tag by straight ones: ".'
			: "Look for a tag that is opened and not ended: {% figure … /%} stands alone, {% note %} … {% /note %} encloses.",
	}),
	stray: (at: Location, found: string): Problem => ({
		code: "tag-stray",
		stops: "document",
		at,
		says: "Part of a tag stands in the text and would be printed as it is.",
		found,
		wanted: '{% figure "asb.incidents" /%}, with {% and /%} each in one piece',
		next: "Write the tag anew, with {% at its beginning and /%} at its end.",
	}),
	link: (at: Location, address: string): Problem => ({
		code: "link-unusable",
		stops: "document",
		at,
		says: "This link leads nowhere once the document stands alone.",
		found: shown(address),
		wanted: "an address that begins with https://, mailto: or #",
		next: "Write the whole address, or leave the words without a link.",
	}),
	body: (at: Location, tag: string): Problem => ({
		code: "tag-with-body",
		stops: "document",
		at,
		says: `The tag “${tag}” encloses nothing, so what stands inside it would be lost.`,
		wanted: `{% ${tag} … /%}`,
		next: "End the tag with /%} and take out its second half.",
	}),
	unsupported: (at: Location, what: string): Problem => ({
		code: "prose-unsupported",
		stops: "document",
		at,
		says: `${what} cannot be used in an assessment.`,
		next: "Use headings, paragraphs, lists, bold, italics, links and the tags; tables and charts are made by tags.",
	}),
} as const;

/** What the parser says is for programmers; this says where a tag went wrong. */
function syntaxInWords(detail: string): string {
	if (/missing (closing|opening)/.test(detail))
		return "A tag is opened and not ended, or ended and not opened.";
	if (/[“”„‘’]/.test(detail)) return "A tag has curved quotation marks, as word processors make them.";
	return "A tag cannot be read.";
}
