import type { Problem } from "#vocabulary";
import type { CaseStudyFile } from "./case-study.ts";
import { identifyingDetail } from "./identifying-detail.ts";

/** Remarks on detail by which the person of a story could be recognised, each with its line and what to write instead. */
export function caseRemarks(study: CaseStudyFile, places: readonly string[]): Problem[] {
	const title = remarksOn(study.title, study, places, study.at.line);
	const body = study.body
		.split("\n")
		.flatMap((line, index) =>
			remarksOn(line.replaceAll(/\{%.*?%\}/g, " "), study, places, study.bodyLine + index),
		);
	return [...title, ...body];
}

function remarksOn(
	text: string,
	{ file }: CaseStudyFile,
	places: readonly string[],
	line: number | undefined,
): Problem[] {
	return identifyingDetail(text, places).map(({ kind, words, instead }) => ({
		code: `case-detail-${kind}`,
		stops: "nothing",
		at: { file, ...(line === undefined ? {} : { line }) },
		says: "A neighbour could recognise somebody by this.",
		found: `“${words}”`,
		wanted: instead,
		next: "Write it in general terms, or leave it out.",
	}));
}
