import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from "docx";
import type { Inline } from "#document";
import { linkAddress } from "../link-address.ts";
import { LOCALES } from "./locales.ts";
import { inEnglish, type Setting } from "./setting.ts";

type Weight = {
	readonly strong: boolean;
	readonly emphasis: boolean;
	readonly link: boolean;
	/** Whether live figures are marked as such. */
	readonly marked: boolean;
};

const PLAIN: Weight = { strong: false, emphasis: false, link: false, marked: true };

/** Running text as runs with the styles of its parts. A live figure leads nowhere: a Word document has no register. */
export function inlineRuns(content: readonly Inline[], setting: Setting): ParagraphChild[] {
	return runsOf(content, setting, PLAIN);
}

/** The text of a cell. Its figures are not dotted: nearly all are live, and the table names its source. */
export function cellRuns(content: readonly Inline[], setting: Setting, strong: boolean): ParagraphChild[] {
	return runsOf(content, setting, { ...PLAIN, strong, marked: false });
}

/** Words that the program says in English, such as notes and what stands under a chart; a spelling check is told so. */
export function programRun(text: string, setting: Setting): TextRun {
	return run(text, inEnglish(setting));
}

function runsOf(content: readonly Inline[], setting: Setting, weight: Weight): ParagraphChild[] {
	return content.flatMap((part) => partRuns(part, setting, weight));
}

function partRuns(part: Inline, setting: Setting, weight: Weight): ParagraphChild[] {
	switch (part.kind) {
		case "text":
			return [run(part.text, setting, weight)];
		case "figure":
			return [run(part.text, { english: false }, weight, weight.marked ? "LiveFigure" : undefined)];
		case "strong":
			return runsOf(part.content, setting, { ...weight, strong: true });
		case "emphasis":
			return runsOf(part.content, setting, { ...weight, emphasis: true });
		case "link":
			return linked(part, setting, weight);
	}
}

/** A run has one style, which in a template may be anything; that it is strong or stressed stands beside it. */
function run(
	text: string,
	{ english }: Pick<Setting, "english">,
	{ strong, emphasis, link }: Weight = PLAIN,
	own?: string,
): TextRun {
	const style = own ?? (link ? "Hyperlink" : strong ? "Strong" : emphasis ? "Emphasis" : undefined);
	return new TextRun({
		text,
		...(style === undefined ? {} : { style }),
		...(strong ? { bold: true } : {}),
		...(emphasis ? { italics: true } : {}),
		...(english ? { language: { value: LOCALES.en } } : {}),
	});
}

function linked(link: Extract<Inline, { kind: "link" }>, setting: Setting, weight: Weight): ParagraphChild[] {
	const address = linkAddress(link.href);
	const bookmark = address?.startsWith("#") ? setting.bookmarks.get(address.slice(1)) : undefined;
	if (address === undefined || (address.startsWith("#") && bookmark === undefined))
		return runsOf(link.content, setting, weight);
	const children = runsOf(link.content, setting, { ...weight, link: true });
	return bookmark === undefined
		? [new ExternalHyperlink({ link: address, children })]
		: [new InternalHyperlink({ anchor: bookmark, children })];
}
