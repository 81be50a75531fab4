import type { IBaseParagraphStyleOptions, IParagraphStyleOptions, IRunStylePropertiesOptions } from "docx";
import type { CalloutTone } from "#document";
import { DAY_COLOURS, TONE_COLOURS } from "../design.ts";
import type { Room } from "./page-flow/pieces.ts";
import { millimetres } from "./page-frame.ts";

/** A colour of the look as Word writes it: six hexadecimal digits. */
export function hex(colour: string): string {
	return colour.replace("#", "");
}

const INK = hex(DAY_COLOURS.ink);
const QUIET = hex(DAY_COLOURS.quiet);
const RULE = hex(DAY_COLOURS.rule);
const TINT = hex(DAY_COLOURS.tint);

/** The size of running text, in points. */
const TEXT_SIZE = 10.5;

/** Running text is no wider than this, so that a line has some 75 letters; tables and charts take the whole page. */
const MEASURE_INDENT = millimetres(28);

/** How far the text of a callout stands from its bar, and the items of a list from the text around them. */
export const CALLOUT_INDENT = 220;
export const LIST_INDENT = 300;

/** Half points and twentieths of a point, from points. */
const size = (points: number) => Math.round(points * 2);
const twips = (points: number) => Math.round(points * 20);

type Spacing = { readonly before?: number; readonly after?: number; readonly line?: number };

/** Lines are set by a factor, so that they grow with type that a reader enlarges. */
function spacing({ before = 0, after = 0, line = 1.2 }: Spacing) {
	return {
		spacing: {
			before: twips(before),
			after: twips(after),
			line: Math.round(line * 240),
			lineRule: "auto" as const,
		},
	};
}

type Look = {
	readonly name: string;
	readonly next?: string;
	readonly basedOn?: string;
	readonly run?: IRunStylePropertiesOptions;
	readonly paragraph?: NonNullable<IBaseParagraphStyleOptions["paragraph"]>;
};

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
const TEXT_STYLES: Readonly<Record<string, Look>> = {
	Title: {
		name: "Title",
		next: "Subtitle",
		run: { size: size(32), bold: true, color: INK },
		paragraph: {
			...spacing({ before: 6, after: 16, line: 1.05 }),
			keepNext: true,
			border: { bottom: { style: "single", size: 24, space: 12, color: hex(DAY_COLOURS.own) } },
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

/** The words around tables and pictures, and in tables. */
const TABLE_STYLES: Readonly<Record<string, Look>> = {
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

/** Cover, contents, running header and footer. */
const FRONT_STYLES: Readonly<Record<string, Look>> = {
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

/** Findings at a glance, terms, and markings of single blocks. */
const BLOCK_STYLES: Readonly<Record<string, Look>> = {
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

/** The style of the label of a callout, and of its paragraphs, by what stands in them. */
export const FRAME_STYLES = {
	recommendation: "CalloutRecommendation",
	caution: "CalloutCaution",
	"as printed": "CalloutAsPrinted",
	gap: "CalloutGap",
	note: "CalloutNote",
	"case study": "CaseStudy",
} as const satisfies Readonly<Record<CalloutTone | "case study", string>>;

/** The style of the label over a callout or case study, from that of its paragraphs. */
export function labelStyle(frame: string): string {
	return `${frame}Label`;
}

/** A paragraph of a callout has a bar at its left in the colour of its tone; one of a case study stands on a tint. */
function frameLook(tone: CalloutTone | "case study"): Look {
	const indent = { left: CALLOUT_INDENT, right: millimetres(22) };
	const paragraph = { ...spacing({ after: 6, line: 1.25 }), indent, keepLines: true };
	if (tone === "case study") {
		const edge = { style: "single", size: 4, space: 8, color: TINT } as const;
		const border = { top: edge, right: edge, bottom: edge, left: edge };
		return {
			name: "Case Study",
			paragraph: { ...paragraph, border, shading: { type: "clear", color: "auto", fill: TINT } },
		};
	}
	const bar = { style: "single", size: 20, space: 9, color: hex(TONE_COLOURS[tone].day) } as const;
	const name = `Callout ${tone.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())}`;
	return { name, paragraph: { ...paragraph, border: { left: bar } } };
}

function frameStyles(): Readonly<Record<string, Look>> {
	return Object.fromEntries(
		Object.entries(FRAME_STYLES).flatMap(([tone, id]) => {
			const look = frameLook(tone as keyof typeof FRAME_STYLES);
			const label: Look = {
				name: `${look.name} Label`,
				basedOn: id,
				next: id,
				run: { bold: true },
				paragraph: { ...spacing({ before: 10, after: 4, line: 1.25 }), keepNext: true },
			};
			return [
				[id, look],
				[labelStyle(id), label],
			];
		}),
	);
}

/** Every paragraph style by its id. */
const ALL_STYLES: Readonly<Record<string, Look>> = {
	...TEXT_STYLES,
	...TABLE_STYLES,
	...FRONT_STYLES,
	...BLOCK_STYLES,
	...frameStyles(),
};

/** The room that each paragraph style takes, its own and what it has of the one it is based on. */
export function styleRooms(): Map<string, Room> {
	return new Map(Object.keys(ALL_STYLES).map((id) => [id, roomOf(id)]));
}

const NORMAL: Room = {
	size: TEXT_SIZE,
	bold: false,
	before: 0,
	after: 0,
	line: 1,
	left: 0,
	right: 0,
	keepNext: false,
	keepLines: false,
};

function roomOf(id: string): Room {
	const look = ALL_STYLES[id];
	if (look === undefined) return NORMAL;
	const under = roomOf(look.basedOn ?? "");
	const { run, paragraph } = look;
	const { spacing: between, indent } = paragraph ?? {};
	const points = (value: unknown, otherwise: number, per = 20) =>
		typeof value === "number" ? value / per : otherwise;
	return {
		size: points(run?.size, under.size, 2),
		bold: run?.bold ?? under.bold,
		before: points(between?.before, under.before),
		after: points(between?.after, under.after),
		line: points(between?.line, under.line, 240),
		left: points(indent?.left, under.left),
		right: points(indent?.right, under.right),
		keepNext: paragraph?.keepNext ?? under.keepNext,
		keepLines: paragraph?.keepLines ?? under.keepLines,
	};
}

/** Every paragraph style of a document, ready for Word. */
export function paragraphStyles(): IParagraphStyleOptions[] {
	return Object.entries(ALL_STYLES).map(([id, { basedOn = "Normal", ...look }]) => ({
		id,
		basedOn,
		quickFormat: true,
		...look,
	}));
}

/** The styles of runs. A live figure is dotted beneath, as on the page, so that a reader knows it has a source. */
export const CHARACTER_STYLES = [
	{ id: "Strong", name: "Strong", run: { bold: true } },
	{ id: "Emphasis", name: "Emphasis", run: { italics: true } },
	{
		id: "LiveFigure",
		name: "Live Figure",
		run: { underline: { type: "dotted" as const, color: QUIET } },
	},
	{
		id: "Hyperlink",
		name: "Hyperlink",
		run: { color: hex(DAY_COLOURS.link), underline: { type: "single" as const } },
	},
	{ id: "QuietNumber", name: "Quiet Number", run: { color: QUIET, bold: false } },
	{
		id: "Tag",
		name: "Tag",
		run: {
			bold: true,
			size: size(7.5),
			color: INK,
			border: { style: "single" as const, size: 4, space: 1, color: INK },
		},
	},
].map((style) => ({ basedOn: "DefaultParagraphFont", quickFormat: true, ...style }));

/** The typeface of the document where no template brings its own. */
export const OWN_TYPEFACE = "Arial";

/** The type of running text, at the size of the printed edition. */
export const OWN_TYPE = { font: OWN_TYPEFACE, size: size(TEXT_SIZE), color: INK } as const;
