import { resolveHtmlReferences } from "../markup/character-references.ts";
import type { Element, Node } from "../markup/element.ts";

/** Elements that hold nothing. */
const EMPTY = new Set("area base br col embed hr img input link meta source track wbr param".split(" "));
/** Elements whose content is no markup up to their end tag. */
const RAW = new Set("script style textarea title noscript iframe xmp".split(" "));

const BLOCKS =
	"address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul".split(
		" ",
	);
/** Which open elements the beginning of another one ends, since authors may leave their end tags out. */
const ENDED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
	["p", new Set(BLOCKS)],
	["li", new Set(["li"])],
	["dt", new Set(["dt", "dd"])],
	["dd", new Set(["dt", "dd"])],
	["option", new Set(["option", "optgroup"])],
	["td", new Set(["td", "th", "tr", "tbody", "thead", "tfoot"])],
	["th", new Set(["td", "th", "tr", "tbody", "thead", "tfoot"])],
	["tr", new Set(["tr", "tbody", "thead", "tfoot"])],
	["thead", new Set(["tbody", "tfoot"])],
	["tbody", new Set(["tbody", "tfoot"])],
]);
/** An end tag or an implied end does not reach out of these. */
const WALLS = new Set(["table", "td", "th", "ul", "ol", "dl"]);
/** Deeper elements are laid beside each other, so that no page is too deep to be walked through. */
const DEEPEST = 200;

/** No part of it runs past the next `<` outside quotation marks, so that a page of nothing but `<` is read in one go. */
const TAG = /<!--[\s\S]*?(?:-->|$)|<[!?][^<>]*>|<(\/?)([a-z][a-z0-9:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

type Open = {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: Node[];
	readonly line: number;
};

/**
 * Reads HTML as forgivingly as a text needs it: every text is kept, unknown and unclosed elements do no harm. It
 * follows the rules for implied ends of the HTML standard, not its repairs of misnested formatting.
 */
export function readTags(source: string): Element {
	const root: Open = { name: "", attributes: new Map(), children: [], line: 1 };
	const open: Open[] = [root];
	const lines = lineCounter(source);
	let from = 0;
	TAG.lastIndex = 0;
	for (let tag = TAG.exec(source); tag; tag = TAG.exec(source)) {
		placeText(source.slice(from, tag.index), open);
		const name = (tag[2] ?? "").toLowerCase();
		if (tag[1] === "/") close(name, open);
		else if (name !== "") {
			begin({ name, attributes: attributesOf(tag[3] ?? ""), children: [], line: lines(tag.index) }, open);
			if (RAW.has(name)) TAG.lastIndex = rawEnd(source, TAG.lastIndex, name, open);
			if (EMPTY.has(name) || tag[3]?.endsWith("/")) closeInner(open, name);
		}
		from = TAG.lastIndex;
	}
	placeText(source.slice(from), open);
	while (open.length > 1) closeLast(open);
	return root;
}

/** The line of an offset, asked for in rising order. */
function lineCounter(source: string): (offset: number) => number {
	let line = 1;
	let next = source.indexOf("\n");
	return (offset) => {
		while (next >= 0 && next < offset) {
			line += 1;
			next = source.indexOf("\n", next + 1);
		}
		return line;
	};
}

function placeText(text: string, open: readonly Open[]): void {
	if (text !== "") open.at(-1)?.children.push(resolveHtmlReferences(text));
}

/** Takes in what stands up to the end tag of a raw element, as text; gives where the end tag begins. */
function rawEnd(source: string, from: number, name: string, open: readonly Open[]): number {
	const ending = new RegExp(`</${name}[\\s>/]`, "gi");
	ending.lastIndex = from;
	const end = ending.exec(source)?.index ?? source.length;
	placeText(source.slice(from, end), open);
	return end;
}

function begin(element: Open, open: Open[]): void {
	for (let index = open.length - 1; index > 0; index -= 1) {
		const name = open[index]?.name ?? "";
		if (ENDED_BY.get(name)?.has(element.name)) {
			while (open.length > index) closeLast(open);
			continue;
		}
		if (WALLS.has(name)) break;
	}
	if (open.length > DEEPEST) closeLast(open);
	open.push(element);
}

function close(name: string, open: Open[]): void {
	for (let index = open.length - 1; index > 0; index -= 1) {
		const inner = open[index]?.name ?? "";
		if (inner === name) {
			while (open.length > index) closeLast(open);
			return;
		}
		if (
			WALLS.has(inner) &&
			!WALLS.has(name) &&
			!/^(?:tr|tbody|thead|tfoot|body|html|main|article)$/.test(name)
		)
			return;
	}
}

function closeInner(open: Open[], name: string): void {
	if (open.at(-1)?.name === name) closeLast(open);
}

function closeLast(open: Open[]): void {
	const last = open.pop();
	if (last) open.at(-1)?.children.push(last);
}

function attributesOf(source: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const [, name = "", double, single, bare] of source.matchAll(ATTRIBUTE)) {
		const key = name.toLowerCase();
		if (!found.has(key)) found.set(key, resolveHtmlReferences(double ?? single ?? bare ?? ""));
	}
	return found;
}
