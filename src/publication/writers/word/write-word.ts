import { Packer, Document as WordDocument } from "docx";

import { strFromU8, strToU8 } from "fflate";
import { type Block, type Document, everyBlock } from "#document";
import { joinedCallouts } from "../joined-callouts.ts";
import type { Materials } from "../materials.ts";
import { writerWords } from "../words.ts";
import { blockParts } from "./block.ts";
import { captionNumbers } from "./caption-numbers.ts";
import { finishPackage, type Parts } from "./finish-package.ts";
import { contentsParts, coverParts } from "./front.ts";
import { countedHeadings } from "./heading-numbers.ts";
import { NUMBERING } from "./lists.ts";
import { LOCALES } from "./locales.ts";
import { fillPageNumbers } from "./page-flow/fill-page-numbers.ts";
import { OWN_PAGE, type PageFrame } from "./page-frame.ts";
import { footersOf, headersOf } from "./running.ts";
import type { Setting } from "./setting.ts";
import { CHARACTER_STYLES } from "./styles/character-styles.ts";
import { OWN_TYPE, OWN_TYPEFACE, paragraphStyles, styleRooms } from "./styles/paragraph-styles.ts";
import { withTableStyle } from "./styles/table-rules.ts";
import { inTemplate } from "./template/in-template.ts";
import { readTemplate } from "./template/word-template.ts";

/**
 * The document for Word: real styles, charts that can be edited, tables whose head repeats. The same document gives the
 * same bytes. In Arial, since a Word document is worked in on many machines, and that is the one plain face that all of
 * them have; the printed and the web edition carry their own.
 */
export function writeWord(document: Document, materials: Materials): Uint8Array {
	const template = materials.wordTemplate === undefined ? undefined : readTemplate(materials.wordTemplate);
	const setting = settingOf(document, materials, template?.page);
	const locale = LOCALES[document.language];
	const { cover } = document;
	const file = new WordDocument({
		title: `${cover.title} ${cover.year}`,
		subject: cover.areaName,
		creator: cover.partnership,
		lastModifiedBy: cover.partnership,
		keywords: document.marking,
		theme: { name: "Bellwether", fonts: { headings: OWN_TYPEFACE, body: OWN_TYPEFACE } },

		numbering: NUMBERING,
		styles: {
			default: { document: { run: { ...OWN_TYPE, language: { value: locale } } } },
			paragraphStyles: paragraphStyles(),
			characterStyles: CHARACTER_STYLES,
		},
		sections: [
			{
				properties: { titlePage: true, page: pageOf(setting.page) },
				headers: headersOf(document, setting),
				footers: footersOf(document, setting),
				children: [
					...coverParts(document),
					...contentsParts(document, setting),
					...joinedCallouts(document.blocks).flatMap((block) => blockParts(block, setting)),
				],
			},
		],
	});
	return finishPackage(partsOf(file), { date: cover.date, locale }, (parts) => {
		const whole = completed(parts, setting);
		return template === undefined ? whole : inTemplate(whole, template);
	});
}

/**
 * The parts of the package before it is zipped. The library keeps this step to itself; asking for it saves packing,
 * unpacking and packing again, which is a third of the time.
 */
function partsOf(file: WordDocument): ReadonlyMap<string, string | Uint8Array> {
	const { compiler } = Packer as unknown as {
		readonly compiler: { compile(file: WordDocument): Map<string, string | Uint8Array> };
	};
	return compiler.compile(file);
}

const STYLES = "word/styles.xml";
const BODY = "word/document.xml";

/** The parts with what the library has no words for: the style of tables, and page numbers in the contents. */
function completed(parts: Parts, { page, typeKnown }: Setting): Parts {
	const sheet = withTableStyle(strFromU8(parts[STYLES] ?? new Uint8Array()));
	const body = withQuietNumbers(withJoinedFields(strFromU8(parts[BODY] ?? new Uint8Array())));
	return {
		...parts,
		[STYLES]: strToU8(sheet),
		[BODY]: strToU8(fillPageNumbers(body, typeKnown ? styleRooms() : undefined, page)),
	};
}

/** The number of a caption looks like the label before it. */
function withQuietNumbers(xml: string): string {
	return xml.replaceAll(
		/(<w:fldSimple w:instr="SEQ [^"]*"><w:r>)/g,
		'$1<w:rPr><w:rStyle w:val="QuietNumber"/></w:rPr>',
	);
}

/** The library begins and ends a contents in paragraphs of its own, which would show as empty lines. */
function withJoinedFields(xml: string): string {
	return xml
		.replaceAll(
			/<w:sdtContent><w:p>(<w:r><w:fldChar w:fldCharType="begin"[^>]*\/>.*?<\/w:r>)<\/w:p>(<w:p><w:pPr>.*?<\/w:pPr>)/gs,
			"<w:sdtContent>$2$1",
		)
		.replaceAll(
			/<\/w:p><w:p>(<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>)<\/w:p><\/w:sdtContent>/g,
			"$1</w:p></w:sdtContent>",
		);
}

function settingOf(document: Document, materials: Materials, page: PageFrame | undefined): Setting {
	const { blocks, language } = document;
	return {
		language,
		english: false,
		words: writerWords(language),
		page: page ?? OWN_PAGE,
		typeKnown: page === undefined,
		materials,
		bookmarks: bookmarksOf(blocks),
		counted: countedHeadings(blocks),
		captions: captionNumbers(blocks),
		opening: blocks[0]?.id,
	};
}

/** Names of bookmarks for what links and lists lead to. Word allows 40 letters and digits, so they are numbered. */
function bookmarksOf(blocks: readonly Block[]): Map<string, string> {
	const targets = [...everyBlock(blocks)].filter(
		({ kind }) => kind === "heading" || kind === "table" || kind === "visual",
	);
	return new Map(targets.map(({ id }, index) => [id, `part${index + 1}`]));
}

function pageOf(page: PageFrame) {
	const { width, height, landscape, ...margin } = page;
	const orientation = landscape ? ("landscape" as const) : ("portrait" as const);
	return { size: { width, height, orientation }, margin };
}
