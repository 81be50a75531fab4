import { Bookmark, type FileChild, Paragraph, type ParagraphChild, TextRun } from "docx";
import type { Block, Definitions, FigureList, Heading, List } from "#document";
import { isProgramText } from "../english-parts.ts";
import { drawSmallChart, type SmallChart } from "../small-chart.ts";
import { captionParagraph } from "./caption.ts";
import { type Frame, framedParts } from "./framed.ts";
import { inlineRuns } from "./inline.ts";
import { HEADING_LIST, listLevel } from "./lists.ts";
import { pictureRun } from "./picture.ts";
import { inEnglish, type Setting } from "./setting.ts";
import { tableParts } from "./table.ts";
import { visualParts } from "./visual.ts";

/** How wide the small chart beside a headline is shown, in px. */
const SMALL_CHART_WIDTH = 150;

/** Any block as paragraphs and tables; one that is marked above OFFICIAL says so in words before it. */
export function blockParts(block: Block, setting: Setting, frame?: Frame): FileChild[] {
	const written = unmarkedParts(block, isProgramText(block) ? inEnglish(setting) : setting, frame);
	if (block.marking === "OFFICIAL") return written;
	const tag = new TextRun({ text: block.marking, style: "Tag" });
	return [new Paragraph({ style: "BlockMarking", children: [tag] }), ...written];
}

function unmarkedParts(block: Block, setting: Setting, frame?: Frame): FileChild[] {
	switch (block.kind) {
		case "heading":
			return [headingParagraph(block, setting)];
		case "paragraph":
			return [
				new Paragraph({ style: frame?.style ?? "BodyText", children: inlineRuns(block.content, setting) }),
			];
		case "list":
			return listParts(block, setting, frame);
		case "table":
			return [captionParagraph(block, block.table.caption, setting), ...tableParts(block.table, setting)];
		case "visual":
			return visualParts(block, setting);
		case "callout":
		case "case study":
			return framedParts(block, setting, blockParts);
		case "figure list":
			return block.items.flatMap((item, index) => glanceParts(item, index, setting));
		case "definitions":
			return definitionParts(block, setting);
	}
}

function headingParagraph({ id, level, number, content }: Heading, setting: Setting): Paragraph {
	const counted = setting.counted.has(id);
	const typed: ParagraphChild[] =
		number === undefined || counted ? [] : [new TextRun({ text: `${number}\u2002`, style: "QuietNumber" })];
	const children = [...typed, ...inlineRuns(content, setting)];
	const bookmark = setting.bookmarks.get(id);
	return new Paragraph({
		style: `Heading${level}`,
		keepNext: true,
		children: bookmark === undefined ? children : [new Bookmark({ id: bookmark, children })],
		...(id === setting.opening ? { pageBreakBefore: true } : {}),
		...(counted ? { numbering: { reference: HEADING_LIST, level: level - 1, custom: true } } : {}),
	});
}

function listParts({ id, ordered, items }: List, setting: Setting, frame?: Frame): Paragraph[] {
	const style = ordered ? "ListNumber" : "ListBullet";
	return items.map(
		(item, index) =>
			new Paragraph({
				style: frame?.style ?? style,
				...(frame ? { indent: frame.listIndent } : {}),
				children: inlineRuns(item, setting),
				numbering: listLevel(ordered, index === 0 && id !== ""),
			}),
	);
}

type GlanceItem = FigureList["items"][number];

function glanceParts(item: GlanceItem, index: number, setting: Setting): Paragraph[] {
	const { headline, sentence, context, chart } = item;
	const last = context === undefined;
	return [
		new Paragraph({ style: "Headline", text: headline }),
		...(chart ? [smallChartParagraph(chart, index, setting)] : []),
		new Paragraph({
			style: "BodyText",
			children: inlineRuns(sentence, setting),
			keepNext: !last,
			keepLines: true,
		}),
		...(last ? [] : [new Paragraph({ style: "Context", text: context })]),
	];
}

function smallChartParagraph(chart: SmallChart, index: number, { materials, words }: Setting): Paragraph {
	const svg = drawSmallChart(chart, "print");
	const name = `${words.figure} ${index + 1}`;
	const shown = { width: smallWidth(svg), name, description: chart.description };
	return new Paragraph({ style: "Picture", children: [pictureRun(svg, shown, materials)] });
}

/** A few bars are drawn narrower than a line, and are shown at the same scale. */
function smallWidth(svg: string): number {
	const drawn = Number(/width="([\d.]+)"/.exec(svg)?.[1] ?? 200);
	return Math.round((SMALL_CHART_WIDTH * Math.min(drawn, 200)) / 200);
}

function definitionParts({ items }: Definitions, setting: Setting): Paragraph[] {
	return items.flatMap(({ term, meaning }) => [
		new Paragraph({ style: "Term", text: term }),
		new Paragraph({ style: "Definition", children: inlineRuns(meaning, setting) }),
	]);
}
