import { INK, OWN, QUIET, RULE } from "../colours.ts";
import { LIST_INDENT, type Look, MEASURE_INDENT, size, spacing } from "./look.ts";

function heading(level: number, points: number, before: number, after: number): Look {
	const keep = { keepNext: true, keepLines: true, outlineLevel: level - 1 };
	const bar = level === 1 ? { border: { top: { style: "single", size: 10, space: 7, color: INK } } } : {};
	return {
		name: `heading ${level}`,
		next: "BodyText",
		run: { size: size(points), bold: true, color: INK },
		paragraph: { ...keep, ...bar, ...spacing({ before, after, line: 1.1 }) } as Look["paragraph"] & object,
	};
}

/** The styles of headings and running text. Their names are Word's own, so that its panes and contents know them. */
export const TEXT_STYLES: Readonly<Record<string, Look>> = {
	Title: {
		name: "Title",
		next: "Subtitle",
		run: { size: size(32), bold: true, color: INK },
		paragraph: {
			...spacing({ before: 6, after: 16, line: 1.05 }),
			keepNext: true,
			border: { bottom: { style: "single", size: 24, space: 12, color: OWN } },
		},
	},
	Subtitle: {
		name: "Subtitle",
		run: { size: size(15), color: INK },
		paragraph: { ...spacing({ before: 150, after: 4 }), keepNext: true },
	},
	Heading1: heading(1, 19, 26, 8),
	Heading2: heading(2, 14, 18, 5),
	Heading3: heading(3, 11.5, 13, 4),
	Heading4: heading(4, 10.5, 10, 3),
	BodyText: {
		name: "Body Text",
		paragraph: {
			...spacing({ after: 8, line: 1.25 }),
			indent: { right: MEASURE_INDENT },
		},
	},
	ListBullet: listLook("List Bullet"),
	ListNumber: listLook("List Number"),
};

function listLook(name: string): Look {
	return {
		name,
		basedOn: "BodyText",
		paragraph: {
			...spacing({ after: 4, line: 1.25 }),
			indent: { left: LIST_INDENT, hanging: LIST_INDENT, right: MEASURE_INDENT },
		},
	};
}

/** Findings at a glance, terms, and markings of single blocks. */
export const BLOCK_STYLES: Readonly<Record<string, Look>> = {
	Headline: {
		name: "Headline",
		next: "BodyText",
		run: { size: size(12), bold: true },
		paragraph: {
			...spacing({ before: 8, after: 3, line: 1.1 }),
			keepNext: true,
			border: { top: { style: "single", size: 4, space: 6, color: RULE } },
		},
	},
	Context: {
		name: "Context",
		run: { size: size(9), color: QUIET },
		paragraph: { ...spacing({ after: 6 }), indent: { right: MEASURE_INDENT } },
	},
	Term: {
		name: "Term",
		next: "Definition",
		run: { bold: true },
		paragraph: { ...spacing({ before: 7 }), keepNext: true },
	},
	Definition: { name: "Definition", basedOn: "BodyText", paragraph: spacing({ after: 2, line: 1.25 }) },
	BlockMarking: {
		name: "Block Marking",
		run: { size: size(8), bold: true },
		paragraph: { ...spacing({ before: 8, after: 3 }), keepNext: true },
	},
};
