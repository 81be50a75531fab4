import { join } from "node:path";
import { type CaseStudyFile, caseRemarks, readCaseStudy, repeatedCases } from "#assessment/cases";
import { splitFrontMatter } from "#document/reading";
import { type AreaRegister, done, type Outcome, type Problem, refused } from "#vocabulary";
import { filesBelow, readText } from "./folder-reading.ts";

/** Where an assessment keeps its case studies, a file for each. */
const CASE_FOLDER = "case-studies";

/** Reads the case studies of an assessment, with remarks on what somebody could be recognised by. */
export function openCases(folder: string, areas: AreaRegister): Outcome<readonly CaseStudyFile[]> {
	const cases: CaseStudyFile[] = [];
	const problems: Problem[] = [];
	for (const name of filesBelow(join(folder, CASE_FOLDER), ".md")) {
		const file = `${CASE_FOLDER}/${name}`;
		const text = readText(folder, file);
		const split = text.ok ? splitFrontMatter(text.value, file) : text;
		const read = split.ok ? readCaseStudy({ file, ...split.value }) : split;
		problems.push(...read.problems);
		if (read.ok) cases.push(read.value);
	}
	const places = areas.all.map(({ name }) => name);
	problems.push(...repeatedCases(cases), ...cases.flatMap((each) => caseRemarks(each, places)));
	return problems.some(({ stops }) => stops !== "nothing") ? refused(...problems) : done(cases, problems);
}
