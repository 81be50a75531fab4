import type { Document, FigureId } from "#document";
import type { Language } from "#vocabulary";
import { toldEnglish } from "../english-parts.ts";
import type { Draw } from "../materials.ts";
import { type WriterWords, writerWords } from "../words.ts";
import { html, type Markup } from "./markup.ts";

/** What every part of a page needs to know while it is written. */
export type Setting = {
	readonly language: Language;
	readonly words: WriterWords;
	readonly draw: Draw;
	/** Of a part that is in English while the document is not: its figures are worded in the document's language. */
	readonly english: boolean;
	/** The number of the mention that comes next of a figure, counted from 1; so that mentions have ids of their own. */
	readonly mention: (figure: FigureId) => number;
	/** The place of each figure in the document, from 1: a short name for links that stand a thousand times in a page. */
	readonly places: ReadonlyMap<FigureId, number>;
};

/** The setting of one page. Counting mentions is its only state. */
export function settingOf(document: Document, draw: Draw): Setting {
	const mentions = new Map<FigureId, number>();
	return {
		language: document.language,
		words: writerWords(document.language),
		draw,
		english: false,
		places: new Map(document.figures.map((figure, index) => [figure.id, index + 1])),
		mention: (figure) => {
			const next = (mentions.get(figure) ?? 0) + 1;
			mentions.set(figure, next);
			return next;
		},
	};
}

/** The setting for a part whose words are English, whatever the language of the document. */
export function inEnglish(setting: Setting): Setting {
	return { ...setting, english: toldEnglish(setting.language) !== undefined };
}

/** The attribute that tells the language of a part, where it is not that of the document. */
export function spoken({ english }: Pick<Setting, "english">): Markup | false {
	return english && html` lang="en"`;
}

/** The id of a figure's entry in the register at the end of the page, by its place in the document. */
export function entryId(place: number): string {
	return `from-${place}`;
}

/** The id of the first mention of a figure, to which its entry leads back. */
export function mentionId(place: number): string {
	return `at-${place}`;
}

/** A block's id as an HTML id, which has no spaces. */
export function anchorOf(id: string): string {
	return id.trim().replaceAll(/\s+/g, "-");
}
