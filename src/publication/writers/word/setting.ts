import type { Language } from "#vocabulary";
import { toldEnglish } from "../english-parts.ts";
import type { Materials } from "../materials.ts";
import type { WriterWords } from "../words.ts";
import type { CaptionNumber } from "./caption-numbers.ts";
import type { PageFrame } from "./page-frame.ts";

/** What every part of a Word document needs to know while it is written. */
export type Setting = {
	readonly language: Language;
	/** Of a part that is in English while the document is not. */
	readonly english: boolean;
	readonly words: WriterWords;
	readonly page: PageFrame;
	/** Whether the sizes of the type are ours, so that pages can be estimated; a template brings its own. */
	readonly typeKnown: boolean;
	readonly materials: Materials;
	/** The bookmark of each heading, table and visual, by its block's id, for links and page numbers. */
	readonly bookmarks: ReadonlyMap<string, string>;
	/** Blocks whose heading Word numbers itself, and comes to the number that the document says. */
	readonly counted: ReadonlySet<string>;
	/** How the number of each caption is counted. */
	readonly captions: ReadonlyMap<string, CaptionNumber>;
	/** The block that opens the text, on a page of its own if it is a heading. */
	readonly opening: string | undefined;
};

/** The setting for a part whose words are English, whatever the language of the document. */
export function inEnglish(setting: Setting): Setting {
	return { ...setting, english: toldEnglish(setting.language) !== undefined };
}
