export { accessibilityProblems } from "./accessibility-problems.ts";
export { type ReportNote, type ReportPassage, writeCheckReport } from "./check-report/write-check-report.ts";
export { writeHtml } from "./html/write-html.ts";
export { writeDocumentJson } from "./json/document-json.ts";
export { writeFiguresJson } from "./json/figures-json.ts";
export { type Draw, type Drawing, FONT_FILES, type FontFiles, type Materials } from "./materials.ts";
export { prepareForPdf, writePdf } from "./pdf/write-pdf.ts";
export { type ProvenanceLine, provenanceOf } from "./provenance.ts";
export { WRITERS, type Writer } from "./writers.ts";
