import { INK, QUIET } from "../colours.ts";
import { millimetres } from "../page-frame.ts";
import { type Look, MEASURE_INDENT, size, spacing } from "./look.ts";

/** Cover, contents, running header and footer. */
export const FRONT_STYLES: Readonly<Record<string, Look>> = {
	CoverFact: {
		name: "Cover Fact",
		paragraph: { ...spacing({ after: 3 }), indent: { left: millimetres(34), hanging: millimetres(34) } },
	},
	CoverNote: {
		name: "Cover Note",
		run: { size: size(9), color: QUIET },
		paragraph: { ...spacing({ before: 6 }), indent: { right: MEASURE_INDENT } },
	},
	TOCHeading: {
		name: "TOC Heading",
		next: "BodyText",
		run: { size: size(19), bold: true, color: INK },
		paragraph: { ...spacing({ before: 12, after: 8 }), keepNext: true },
	},
	TOC1: {
		name: "toc 1",
		run: { size: size(9.5), bold: true },
		paragraph: { ...spacing({ before: 5, line: 1.1 }), indent: { right: millimetres(10) } },
	},
	TOC2: {
		name: "toc 2",
		run: { size: size(9.5) },
		paragraph: { ...spacing({ line: 1.1 }), indent: { left: 300, right: millimetres(10) } },
	},
	TableofFigures: {
		name: "table of figures",
		run: { size: size(9.5) },
		paragraph: { ...spacing({ after: 2, line: 1.1 }), indent: { right: millimetres(10) } },
	},
	Header: { name: "header", run: { size: size(8.5), color: QUIET }, paragraph: spacing({ line: 1 }) },
	Footer: { name: "footer", run: { size: size(8.5), color: QUIET }, paragraph: spacing({ line: 1 }) },
};
