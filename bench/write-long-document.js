// Writes a long document in every format, in a process of its own that the bench measures, and says how many pages it has.
// `node bench/write-long-document.js 30`: with thirty themes of the writers' fixtures.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { FONT_FILES, prepareForPdf, WRITERS } from "#publication/writers";
import { longAssessment } from "../src/publication/writers/fixtures/assessment.ts";

const document = longAssessment(Number(process.argv[2]));
const fonts = Object.fromEntries(
	Object.entries(FONT_FILES).map(([face, file]) => [
		face,
		readFileSync(fileURLToPath(import.meta.resolve(file))),
	]),
);
prepareForPdf({ fonts });
const files = await Promise.all(
	WRITERS.map(async ({ fileName, write }) => ({ fileName, content: await write(document, { fonts }) })),
);
if (process.argv.includes("--pages")) {
	const pdf = files.find(({ fileName }) => fileName.endsWith(".pdf"))?.content;
	console.log((await getDocument({ data: new Uint8Array(pdf) }).promise).numPages);
}
