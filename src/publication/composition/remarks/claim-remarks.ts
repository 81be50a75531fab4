import { type ClaimFinding, checkDocument } from "#analysis/claims";
import type { Term } from "#assessment/glossary";
import type { Document } from "#document";
import { describeLocation, type Location, type Problem } from "#vocabulary";
import { readComposed } from "./read-composed.ts";
import { type ProseLines, placeOfSentence } from "./written-lines.ts";

/**
 * What the words of a document say against its own figures, as remarks that stop nothing: a live figure cannot be
 * wrong, but the word typed beside it can. Tables are not remarked on: nobody typed them, and what does not add up
 * in them stands in the appendix on sources. Nor is a term that the glossary explains for each section by itself.
 */
export function claimRemarks(
	document: Document,
	prose: ProseLines,
	glossary: readonly Term[] = [],
): Problem[] {
	return checkDocument(readComposed(document, prose))
		.filter((finding) => finding.severity !== "style" && finding.at.row === undefined)
		.filter((finding) => !explainedBySection(finding, glossary))
		.map((finding) => remarkOf(finding, prose));
}

function remarkOf(finding: ClaimFinding, prose: ProseLines): Problem {
	const [related] = finding.related;
	const elsewhere = related ? ` See also ${describeLocation(proseLine(related.at))}.` : "";
	return {
		code: `claim-${finding.check}`,
		stops: "nothing",
		at: placeOfSentence(finding.sentence, finding.at, prose),
		says: SAYS[finding.severity],
		found: `“${finding.says}”`,
		wanted: finding.computed,
		next: `Instead: ${finding.instead}.${elsewhere}`,
	};
}

/** A place as its writer knows it: the line of the tag that makes a table, not the row of the table. */
function proseLine({ file, line }: Location): Location {
	return line === undefined ? { file } : { file, line };
}

/** Whether a finding is about an abbreviation of several meanings that the glossary parts by section. */
function explainedBySection({ check, says }: ClaimFinding, glossary: readonly Term[]): boolean {
	const meanings = glossary.filter(
		({ term, sections }) => sections.length > 0 && says.startsWith(`${term}:`),
	);
	return check === "abbreviations" && meanings.length > 1;
}

const SAYS: Readonly<Record<ClaimFinding["severity"], string>> = {
	wrong: "The words contradict the figures beside them.",
	doubtful: "These words may mislead beside the figures.",
	style: "This is better said otherwise.",
};
