import { type FileChild, Paragraph } from "docx";
import type { Block, Callout, CaseStudy } from "#document";
import { toneWords } from "../tone-words.ts";
import type { Setting } from "./setting.ts";
import { FRAME_STYLES, labelStyle } from "./styles/frame-styles.ts";
import { CALLOUT_INDENT, LIST_INDENT } from "./styles/look.ts";

/** What the paragraphs in a callout or case study have in common: their style, and the indent of lists within. */
export type Frame = {
	readonly style: string;
	readonly listIndent: { readonly left: number; readonly hanging: number };
};

type WriteBlock = (block: Block, setting: Setting, frame?: Frame) => FileChild[];

/** A callout or case study: its label in words, then what stands in it, in paragraphs that share a bar or a tint. */
export function framedParts(block: Callout | CaseStudy, setting: Setting, write: WriteBlock): FileChild[] {
	const isCallout = block.kind === "callout";
	const style = FRAME_STYLES[isCallout ? block.tone : "case study"];
	const label = isCallout ? toneWords(block.tone, setting.language) : setting.words.caseStudy;
	const title = block.title === undefined ? "" : `: ${block.title}`;
	const frame = { style, listIndent: { left: CALLOUT_INDENT + LIST_INDENT, hanging: LIST_INDENT } };
	return [
		new Paragraph({ style: labelStyle(style), text: `${label}${title}` }),
		...block.body.flatMap((each) => write(each, setting, frame)),
	];
}
