import type { Document } from "#document";
import { writeHtml } from "./html/write-html.ts";
import { writeDocumentJson } from "./json/document-json.ts";
import { writeFiguresJson } from "./json/figures-json.ts";
import type { Materials } from "./materials.ts";
import { writePdf } from "./pdf/write-pdf.ts";
import { writeDataPackage } from "./spreadsheet/write-data-package.ts";
import { writeOds } from "./spreadsheet/write-ods.ts";

/** One format of an edition: the name of its file, what it is called on a page of downloads, and how it is written. */
export type Writer = {
	readonly fileName: string;
	readonly title: string;
	readonly mediaType: string;
	readonly write: (
		document: Document,
		materials: Materials,
	) => string | Uint8Array | Promise<string | Uint8Array>;
};

/**
 * Every format in which a document is written. A new one is a file and a line here. The PDF comes first: it is set in a
 * process of its own while the others are written.
 */
export const WRITERS: readonly Writer[] = [
	{ fileName: "assessment.pdf", title: "PDF", mediaType: "application/pdf", write: writePdf },
	{ fileName: "assessment.html", title: "Web page", mediaType: "text/html; charset=utf-8", write: writeHtml },
	{
		fileName: "assessment.docx",
		title: "Word",
		mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
		write: async (document, materials) =>
			(await import("./word/write-word.ts")).writeWord(document, materials),
	},
	{
		fileName: "assessment.ods",
		title: "Tables (OpenDocument)",
		mediaType: "application/vnd.oasis.opendocument.spreadsheet",
		write: writeOds,
	},
	{
		fileName: "assessment.xlsx",
		title: "Tables (Excel)",
		mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
		write: async (document) => (await import("./spreadsheet/write-xlsx.ts")).writeXlsx(document),
	},
	{
		fileName: "data.zip",
		title: "Tables and figures as CSV",
		mediaType: "application/zip",
		write: writeDataPackage,
	},
	{
		fileName: "document.json",
		title: "Document as data",
		mediaType: "application/json",
		write: writeDocumentJson,
	},
	{
		fileName: "figures.json",
		title: "Figures as data",
		mediaType: "application/json",
		write: writeFiguresJson,
	},
];
