import type { ReadDocument, ReadPiece } from "#document";
import { done, type Location, type Outcome } from "#vocabulary";
import { childElements, type Element, elementsNamed, textInside } from "../markup/element.ts";
import { paragraphPiece } from "../markup/paragraph-piece.ts";
import { isNoteMark } from "../markup/raised-note.ts";
import { documentWithoutText } from "../refusals.ts";
import { decodeDocument } from "../text/decode-document.ts";
import { htmlTable, isLayoutTable } from "./html-table.ts";
import { isLeftOut, mainContent } from "./main-content.ts";
import { readTags } from "./read-tags.ts";

/** What is at hand while a page is read; `words` are those since the last block ended. */
type Desk = {
	readonly file: string;
	readonly pieces: ReadPiece[];
	words: string;
	line: number | undefined;
	marker: string | undefined;
};

const INLINE = new Set(
	"a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
		" ",
	),
);
/** Words struck out by tracked changes of a page. */
const STRUCK = new Set(["del", "s", "strike"]);

/**
 * Reads a web page: headings, paragraphs, list items, tables and pictures of its main content. Scripts, menus, page
 * headers and footers, hidden words and marks of notes are left out. A place is a line of the file.
 *
 * @example
 * readHtmlDocument(new TextEncoder().encode("<h1>Crime</h1><p>It fell by 3%."), "a.html").value.pieces.length // => 2
 */
export function readHtmlDocument(bytes: Uint8Array, file: string): Outcome<ReadDocument> {
	const decoded = decodeDocument(declaredEncoding(bytes), file);
	if (!decoded.ok) return decoded;
	const desk: Desk = { file, pieces: [], words: "", line: undefined, marker: undefined };
	placeInside(mainContent(readTags(decoded.value)), desk);
	endBlock(desk);
	const { pieces } = desk;
	return pieces.some((piece) => piece.kind !== "picture")
		? done({ file, pieces })
		: documentWithoutText(file);
}

/** Bytes in UTF-8, where the page says near its top that it is written in another encoding. */
function declaredEncoding(bytes: Uint8Array): Uint8Array {
	const top = new TextDecoder("latin1").decode(bytes.subarray(0, 2_048));
	const named = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(top)?.[1];
	if (named === undefined || /^utf-?(?:8|16)/i.test(named)) return bytes;
	try {
		return new TextEncoder().encode(new TextDecoder(named).decode(bytes));
	} catch {
		return bytes;
	}
}

function placeInside(element: Element, desk: Desk): void {
	for (const child of element.children)
		if (typeof child === "string") addWords(child, desk);
		else if (!isLeftOut(child)) placeElement(child, desk);
}

function placeElement(element: Element, desk: Desk): void {
	const { name } = element;
	if (STRUCK.has(name) || (name === "sup" && isNoteMark(textInside(element)))) return;
	if (name === "br") desk.words += "\n";
	else if (name === "img" || name === "svg") placePicture(element, desk);
	else if (INLINE.has(name)) placeInside(element, desk);
	else placeBlock(element, desk);
}

function placeBlock(element: Element, desk: Desk): void {
	const { name } = element;
	endBlock(desk);
	desk.line = element.line;
	const level = /^h([1-6])$/.exec(name)?.[1];
	if (level !== undefined) placeHeading(element, Number(level), desk);
	else if (name === "table" && !isLayoutTable(element)) placeTable(element, desk);
	else if (name === "ol" || name === "ul") placeList(element, desk);
	else {
		if (name === "pre") desk.words += textInside(element);
		else placeInside(element, desk);
		endBlock(desk);
	}
	desk.line = element.line;
}

function placeHeading(element: Element, level: number, desk: Desk): void {
	const text = wordsOf(element, desk.file);
	if (text !== "") desk.pieces.push({ kind: "heading", level, text, at: here(desk) });
}

function placeTable(table: Element, desk: Desk): void {
	const caption = childElements(table, "caption")[0];
	if (caption) placeBlock({ ...caption, name: "div" }, desk);
	const rows = htmlTable(table, desk.file, (cell) => wordsOf(cell, desk.file));
	if (rows.length > 0) desk.pieces.push({ kind: "table", rows, at: here(desk) });
	for (const inner of childElements(table).flatMap((part) => elementsNamed(part, "table")))
		placeBlock(inner, desk);
}

function placeList(list: Element, desk: Desk): void {
	const declared = Number(list.attributes.get("start") ?? 1);
	let number = Number.isInteger(declared) ? declared : 1;
	for (const item of childElements(list)) {
		if (isLeftOut(item)) continue;
		if (item.name !== "li") {
			placeElement(item, desk);
			continue;
		}
		desk.line = item.line;
		desk.marker = list.name === "ol" ? `${number}.` : "•";
		placeInside(item, desk);
		endBlock(desk);
		desk.marker = undefined;
		number += 1;
	}
}

function placePicture(picture: Element, desk: Desk): void {
	const inner = childElements(picture).find(({ name }) => name === "desc" || name === "title");
	const words =
		picture.attributes.get("alt") ?? picture.attributes.get("aria-label") ?? (inner ? textInside(inner) : "");
	desk.pieces.push({ kind: "picture", words: words.trim(), at: here(desk) });
}

/** The words of an element on one line, without what is left out. Tables inside are read for themselves. */
function wordsOf(element: Element, file: string): string {
	const inner: Desk = { file, pieces: [], words: "", line: undefined, marker: undefined };
	placeInside(element, inner);
	endBlock(inner);
	const texts = inner.pieces.flatMap((piece) => {
		if (piece.kind === "heading") return [piece.text];
		return piece.kind === "paragraph" ? piece.lines.map((line) => line.text) : [];
	});
	return texts.join(" ");
}

function addWords(text: string, desk: Desk): void {
	desk.words += text.replaceAll(/[ \t\r\n\f]+/g, " ");
}

function endBlock(desk: Desk): void {
	const found = paragraphPiece(desk.words.replaceAll("\u00ad", ""), here(desk), desk.marker);
	desk.pieces.push(...found);
	if (found.length > 0) desk.marker = undefined;
	desk.words = "";
}

function here(desk: Desk): Location {
	return { file: desk.file, ...(desk.line === undefined ? {} : { line: desk.line }) };
}
