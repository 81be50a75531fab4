import { INK, QUIET } from "../colours.ts";
import { type Look, size, spacing } from "./look.ts";

/** The words around tables and pictures, and in tables. */
export const TABLE_STYLES: Readonly<Record<string, Look>> = {
	Caption: {
		name: "caption",
		next: "BodyText",
		run: { size: size(10.5), bold: true, color: INK },
		paragraph: { ...spacing({ before: 16, after: 5, line: 1.15 }), keepNext: true, keepLines: true },
	},
	FigureSubtitle: {
		name: "Figure Subtitle",
		run: { size: size(9), color: QUIET },
		paragraph: { ...spacing({ after: 4 }), keepNext: true, keepLines: true },
	},
	Picture: { name: "Picture", paragraph: { ...spacing({ after: 3, line: 1 }), keepNext: true } },
	TableText: {
		name: "Table Text",
		run: { size: size(8.5) },
		paragraph: spacing({ line: 1.1 }),
	},
	TableNumber: { name: "Table Number", basedOn: "TableText", paragraph: { alignment: "right" } },
	TableHeading: {
		name: "Table Heading",
		basedOn: "TableText",
		run: { bold: true },
		paragraph: { keepNext: true },
	},
	TableHeadingNumber: {
		name: "Table Heading Number",
		basedOn: "TableHeading",
		paragraph: { alignment: "right", keepNext: true },
	},
	NoteText: {
		name: "Note Text",
		run: { size: size(8), color: QUIET },
		paragraph: { ...spacing({ before: 3, line: 1.15 }), keepLines: true },
	},
	SourceText: {
		name: "Source Text",
		basedOn: "NoteText",
		paragraph: { ...spacing({ before: 3, after: 14, line: 1.15 }), keepLines: true },
	},
};
