import type { ReadDocument, ReadPiece } from "#document";
import { done, type Location, type Outcome } from "#vocabulary";
import { type Container, openContainer } from "../container/open-container.ts";
import { childElements, type Element, elementAt, elementsNamed } from "../markup/element.ts";
import { ListNumbers } from "../markup/list-numbers.ts";
import { paragraphPiece } from "../markup/paragraph-piece.ts";
import { readXml } from "../markup/read-xml.ts";
import { damagedDocument, documentWithoutText, protectedDocument } from "../refusals.ts";
import { type OdtListStyles, odtListStyles } from "./odt-lists.ts";
import { ODT_PREFIXES } from "./odt-names.ts";
import { odtTable, tablesInside } from "./odt-table.ts";
import { type OdtText, odtText, type RaisedStyles, raisedStyles } from "./odt-text.ts";

/** What is at hand while a document is read. `paragraph` counts those read so far. */
type Desk = {
	readonly file: string;
	readonly raised: RaisedStyles;
	readonly listStyles: OdtListStyles;
	readonly numbers: ListNumbers;
	readonly pieces: ReadPiece[];
	paragraph: number;
	/** Lists begun so far: each counts for itself. */
	lists: number;
};

/** A list that is being read: its style, how deep, the count it belongs to. */
type OpenList = { readonly style: string; readonly level: number; readonly count: string };

/** What was deleted while changes were tracked, and what a program generates from the rest. */
const LEFT_OUT = new Set([
	"text:tracked-changes",
	"text:table-of-content",
	"text:illustration-index",
	"text:table-index",
	"text:alphabetical-index",
	"office:forms",
]);

/**
 * Reads an OpenDocument text (.odt): headings, paragraphs, list items with their markers, tables as tables, notes and
 * text boxes behind their paragraph. Headers, footers, comments, indexes and deleted text are left out. A place is the
 * number of a paragraph, since the format keeps no pages.
 */
export function readOdtDocument(bytes: Uint8Array, file: string): Outcome<ReadDocument> {
	const opened = openContainer(bytes, file);
	if (!opened.ok) return opened;
	const locked = isEncrypted(opened.value);
	if (!locked.ok) return locked;
	if (locked.value) return protectedDocument(file);
	const content = xmlPart(opened.value, "content.xml");
	if (!content.ok) return content;
	const styles = opened.value.has("styles.xml") ? xmlPart(opened.value, "styles.xml") : done(undefined);
	if (!styles.ok) return styles;
	const body = elementAt(content.value, "office:body", "office:text");
	if (!body) return damagedDocument(file, "content.xml");
	const desk: Desk = {
		file,
		raised: raisedStyles(content.value, styles.value),
		listStyles: odtListStyles(styles.value, content.value),
		numbers: new ListNumbers(),
		pieces: [],
		paragraph: 0,
		lists: 0,
	};
	placeBlocks(body, desk);
	const { pieces } = desk;
	return pieces.some((piece) => piece.kind !== "picture")
		? done({ file, pieces })
		: documentWithoutText(file);
}

function isEncrypted(container: Container): Outcome<boolean> {
	// Whole packages are encrypted as one part since version 1.3.
	if (container.has("encrypted-package")) return done(true);
	if (!container.has("META-INF/manifest.xml")) return done(false);
	const part = container.read("META-INF/manifest.xml");
	if (!part.ok) return part;
	return done(/<(?:\w+:)?encryption-data\b/.test(new TextDecoder().decode(part.value)));
}

function xmlPart(container: Container, name: string): Outcome<Element> {
	const part = container.read(name);
	if (!part.ok) return part;
	const root = readXml(new TextDecoder().decode(part.value), ODT_PREFIXES);
	return root ? done(root) : damagedDocument(container.file, name);
}

function placeBlocks(container: Element, desk: Desk): void {
	for (const block of childElements(container)) {
		if (LEFT_OUT.has(block.name)) continue;
		if (block.name === "text:h") placeHeading(block, desk);
		else if (block.name === "text:p") placeParagraph(block, undefined, desk);
		else if (block.name === "text:list") placeList(block, undefined, desk);
		else if (block.name === "table:table") placeTable(block, desk);
		else if (block.name === "draw:frame")
			placeHanging(odtText({ ...container, children: [block] }, desk.raised), desk);
		else placeBlocks(block, desk);
	}
}

function placeHeading(heading: Element, desk: Desk): void {
	desk.paragraph += 1;
	const found = odtText(heading, desk.raised);
	const text = found.text.replaceAll(/\s+/g, " ").trim();
	const level = Math.max(1, Math.min(10, Number(heading.attributes.get("text:outline-level") ?? 1) || 1));
	if (text !== "") {
		const levels = desk.listStyles.get("") ?? [];
		const numbered = levels[level - 1] && heading.attributes.get("text:is-list-header") !== "true";
		const marker = numbered ? desk.numbers.next("", level - 1, levels) : "";
		desk.pieces.push({ kind: "heading", level, text: `${marker} ${text}`.trim(), at: here(desk) });
	}
	placeHanging(found, desk);
}

function placeParagraph(paragraph: Element, marker: string | undefined, desk: Desk): void {
	desk.paragraph += 1;
	const found = odtText(paragraph, desk.raised);
	desk.pieces.push(...paragraphPiece(found.text, here(desk), marker === "" ? undefined : marker));
	placeHanging(found, desk);
}

function placeList(list: Element, within: OpenList | undefined, desk: Desk): void {
	if (!within && list.attributes.get("text:continue-numbering") !== "true") desk.lists += 1;
	const style = list.attributes.get("text:style-name") ?? within?.style ?? "";
	const open = { style, level: within ? within.level + 1 : 0, count: within?.count ?? `list ${desk.lists}` };
	for (const item of childElements(list)) {
		const header = item.name === "text:list-header";
		let marked = header;
		for (const block of childElements(item)) {
			if (block.name === "text:list") placeList(block, open, desk);
			else if (block.name === "text:h") placeHeading(block, desk);
			else if (block.name === "text:p") {
				placeParagraph(block, marked ? undefined : markerOf(open, desk), desk);
				marked = true;
			} else placeBlocks({ ...item, children: [block] }, desk);
		}
	}
}

function markerOf(open: OpenList, desk: Desk): string {
	return desk.numbers.next(open.count, Math.min(open.level, 9), desk.listStyles.get(open.style) ?? []);
}

function placeTable(table: Element, desk: Desk): void {
	desk.paragraph += 1;
	const at = here(desk);
	const rows = odtTable(table, desk.raised).map((row, index) => ({ ...row, at: { ...at, row: index + 1 } }));
	if (rows.length > 0 && rows.every((row) => row.cells.length === 1)) {
		for (const cell of elementsNamed(table, "table:table-cell")) placeBlocks(cell, desk);
		return;
	}
	if (rows.length > 0) desk.pieces.push({ kind: "table", rows, at });
	for (const inner of tablesInside(table)) placeTable(inner, desk);
	for (const paragraph of elementsNamed(table, "text:p")) placeHanging(odtText(paragraph, desk.raised), desk);
}

function placeHanging(found: OdtText, desk: Desk): void {
	for (const words of found.pictures) desk.pieces.push({ kind: "picture", words, at: here(desk) });
	for (const block of [...found.boxes, ...found.notes]) placeBlocks(block, desk);
}

function here(desk: Desk): Location {
	return { file: desk.file, paragraph: Math.max(1, desk.paragraph) };
}
