export { caseRemarks } from "./case-remarks.ts";
export { type CaseStanding, type CaseStudyFile, mayBePublic } from "./case-study.ts";
export { readCaseStudy, repeatedCases, type SplitCaseStudy } from "./read-case-study.ts";
