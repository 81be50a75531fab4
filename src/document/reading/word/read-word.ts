import type { ReadDocument, ReadPiece } from "#document";
import { done, type Location, type Outcome } from "#vocabulary";
import { type Container, openContainer } from "../container/open-container.ts";
import { childElements, childNamed, type Element } from "../markup/element.ts";
import { paragraphPiece } from "../markup/paragraph-piece.ts";
import { readXml } from "../markup/read-xml.ts";
import { damagedDocument, documentWithoutText } from "../refusals.ts";
import { type WordLists, wordLists } from "./word-lists.ts";
import { WORD_PREFIXES } from "./word-names.ts";
import { type WordStyles, wordStyles } from "./word-styles.ts";
import { type WordTable, wordTable } from "./word-table.ts";
import { type WordText, wordText } from "./word-text.ts";

/** What is at hand while a document is read. `paragraph` counts those read so far. */
type Desk = {
	readonly file: string;
	readonly styles: WordStyles;
	readonly lists: WordLists;
	readonly notes: ReadonlyMap<string, Element>;
	readonly pieces: ReadPiece[];
	paragraph: number;
	/** Words of a paragraph whose end was deleted: they run on into the next. */
	carried: string;
};

const WRAPPERS = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:smartTag"]);

/**
 * Reads a Word document (.docx): headings by their styles, paragraphs, list items with the markers that Word sets,
 * tables as tables, notes behind the paragraph that calls them, text boxes behind the paragraph they hang on. Headers,
 * footers, comments and the table of contents are left out. Tracked changes count as accepted. A place is the number
 * of a paragraph, since a Word file knows no pages.
 */
export function readWordDocument(bytes: Uint8Array, file: string): Outcome<ReadDocument> {
	const opened = openContainer(bytes, file);
	if (!opened.ok) return opened;
	const main = xmlPart(opened.value, "document");
	if (!main.ok) return main;
	const body = childNamed(main.value, "w:body");
	if (!body) return damagedDocument(file, "word/document.xml");
	const desk = setDesk(opened.value);
	if (!desk.ok) return desk;
	placeBlocks(body, desk.value);
	placeCarried(desk.value);
	const { pieces } = desk.value;
	return pieces.some((piece) => piece.kind !== "picture")
		? done({ file, pieces })
		: documentWithoutText(file);
}

function setDesk(container: Container): Outcome<Desk> {
	const [styles, numbering, footnotes, endnotes] = ["styles", "numbering", "footnotes", "endnotes"].map(
		(name) => xmlPart(container, name),
	);
	for (const part of [styles, numbering, footnotes, endnotes]) if (part && !part.ok) return part;
	const settingOf = (part: Outcome<Element | undefined> | undefined) => (part?.ok ? part.value : undefined);
	return done({
		file: container.file,
		styles: wordStyles(settingOf(styles)),
		lists: wordLists(settingOf(numbering)),
		notes: new Map([
			...notesOf(settingOf(footnotes), "footnote"),
			...notesOf(settingOf(endnotes), "endnote"),
		]),
		pieces: [],
		paragraph: 0,
		carried: "",
	});
}

/** A part as XML, whose name some programs number; nothing if there is none, as there are documents without notes. */
function xmlPart(container: Container, part: string): Outcome<Element | undefined> {
	const name = container.names.find((each) => new RegExp(`^word/${part}\\d*\\.xml$`).test(each));
	if (name === undefined) return done(undefined);
	const bytes = container.read(name);
	if (!bytes.ok) return bytes;
	const root = readXml(new TextDecoder().decode(bytes.value), WORD_PREFIXES);
	return root ? done(root) : damagedDocument(container.file, name);
}

function notesOf(part: Element | undefined, kind: "footnote" | "endnote"): (readonly [string, Element])[] {
	const notes = part ? childElements(part, `w:${kind}`) : [];
	return notes
		.filter((note) => !note.attributes.has("w:type") || note.attributes.get("w:type") === "normal")
		.map((note) => [`${kind} ${note.attributes.get("w:id")}`, note]);
}

function placeBlocks(container: Element, desk: Desk): void {
	for (const block of childElements(container)) {
		if (block.name === "w:p") placeParagraph(block, desk);
		else if (block.name === "w:tbl") placeTable(wordTable(block), desk);
		else if (WRAPPERS.has(block.name)) placeBlocks(block, desk);
		else if (block.name === "mc:AlternateContent")
			placeBlocks(childNamed(block, "mc:Choice") ?? childNamed(block, "mc:Fallback") ?? block, desk);
	}
}

function placeParagraph(paragraph: Element, desk: Desk): void {
	desk.paragraph += 1;
	const properties = childNamed(paragraph, "w:pPr");
	const form = desk.styles(properties);
	const found = wordText(paragraph);
	const text = desk.carried + found.text;
	desk.carried = "";
	const marks = childNamed(properties, "w:rPr");
	if (childNamed(marks, "w:del") || childNamed(marks, "w:moveFrom")) desk.carried = text;
	else if (text.trim() !== "" && !form.contents) placeText(text, form, desk);
	placeHanging(found, desk);
}

function placeText(text: string, form: ReturnType<WordStyles>, desk: Desk): void {
	const at = here(desk);
	const marker = form.listId === undefined ? undefined : desk.lists(form.listId, form.listLevel);
	if (form.headingLevel === undefined) {
		desk.pieces.push(...paragraphPiece(text, at, marker === "" ? undefined : marker));
		return;
	}
	const numbered = marker === undefined || marker === "•" ? text : `${marker} ${text}`;
	const words = numbered.replaceAll(/\s+/g, " ").trim();
	desk.pieces.push({ kind: "heading", level: form.headingLevel, text: words, at });
}

function placeHanging(found: WordText, desk: Desk): void {
	const at = here(desk);
	for (const words of found.pictures) desk.pieces.push({ kind: "picture", words, at });
	for (const box of found.boxes) placeBlocks(box, desk);
	for (const id of found.notes) {
		const note = desk.notes.get(id);
		if (note) placeBlocks(note, desk);
	}
}

function placeTable(table: WordTable, desk: Desk): void {
	if (table.kind === "layout") {
		for (const cell of table.cells) placeBlocks(cell, desk);
		return;
	}
	desk.paragraph += 1;
	const at = here(desk);
	const rows = table.rows.map((row, index) => ({ ...row, at: { ...at, row: index + 1 } }));
	if (rows.length > 0) desk.pieces.push({ kind: "table", rows, at });
	for (const inner of table.inner) placeTable(wordTable(inner), desk);
	placeHanging(table.hanging, desk);
}

function placeCarried(desk: Desk): void {
	desk.pieces.push(...paragraphPiece(desk.carried, here(desk)));
}

function here(desk: Desk): Location {
	return { file: desk.file, paragraph: Math.max(1, desk.paragraph) };
}
