import { resolveXmlReferences } from "./character-references.ts";
import type { Element, Node } from "./element.ts";

/** Short names for namespaces, by their addresses: names come out with these, whatever a file calls them. */
export type Prefixes = ReadonlyMap<string, string>;

/** Deeper than any program nests; a file beyond it was made to do harm. */
const DEEPEST = 400;

const NAME = "[A-Za-z_][\\w.:-]*";
const ATTRIBUTE = `\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*')`;
/** Each kind of token in turn; sticky, so that nothing between two tokens is passed over. */
const TOKEN = new RegExp(
	`<!--[\\s\\S]*?-->|<\\?[\\s\\S]*?\\?>|<!\\[CDATA\\[([\\s\\S]*?)\\]\\]>|</(${NAME})\\s*>|<(${NAME})((?:${ATTRIBUTE})*)\\s*(/?)>|([^<]+)`,
	"y",
);
const ATTRIBUTE_PARTS = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "g");

type Open = {
	readonly name: string;
	readonly printed: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: Node[];
	readonly scope: ReadonlyMap<string, string>;
};

/**
 * Reads XML strictly, as far as office documents use it: elements, attributes, text, CDATA; namespaces resolved.
 * Gives nothing for XML that is not well formed. A document type is not allowed: office documents have none, and it is
 * the way to make a small file unfold.
 */
export function readXml(text: string, prefixes: Prefixes): Element | undefined {
	const root: Open = { name: "", printed: "", attributes: new Map(), children: [], scope: new Map() };
	const open = [root];
	const source = text.replace(/^\uFEFF/, "");
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < source.length) {
		const token = TOKEN.exec(source);
		if (!token || !placed(token, open, prefixes)) return undefined;
	}
	const elements = root.children.filter((child) => typeof child !== "string");
	const stray = root.children.some((child) => typeof child === "string" && child.trim() !== "");
	return open.length === 1 && elements.length === 1 && !stray ? elements[0] : undefined;
}

function placed(token: RegExpExecArray, open: Open[], prefixes: Prefixes): boolean {
	const [, data, closed, opened, attributes = "", empty, words] = token;
	const inner = open.at(-1);
	if (!inner) return false;
	if (words !== undefined) return placedText(resolveXmlReferences(words), inner);
	if (data !== undefined) return placedText(data, inner);
	if (closed !== undefined) return open.length > 1 && inner.printed === closed && close(open);
	if (opened === undefined) return true;
	const element = opening(opened, attributes, inner, prefixes);
	if (!element || open.length > DEEPEST) return false;
	open.push(element);
	return empty === "/" ? close(open) : true;
}

function placedText(words: string | undefined, inner: Open): boolean {
	if (words === undefined) return false;
	inner.children.push(words);
	return true;
}

function close(open: Open[]): boolean {
	const element = open.pop();
	if (!element) return false;
	const { name, attributes, children } = element;
	open.at(-1)?.children.push({ name, attributes, children });
	return true;
}

function opening(printed: string, source: string, inner: Open, prefixes: Prefixes): Open | undefined {
	const raw = new Map<string, string>();
	for (const [, name = "", double, single] of source.matchAll(ATTRIBUTE_PARTS)) {
		const value = resolveXmlReferences(double ?? single ?? "");
		if (value === undefined || raw.has(name)) return undefined;
		raw.set(name, value);
	}
	const declared = [...raw].filter(([name]) => name === "xmlns" || name.startsWith("xmlns:"));
	const scope = declared.length === 0 ? inner.scope : new Map([...inner.scope, ...declared]);
	const attributes = new Map([...raw].map(([name, value]) => [known(name, scope, prefixes, false), value]));
	return { name: known(printed, scope, prefixes, true), printed, attributes, children: [], scope };
}

/** A name with the short name of its namespace. Attributes without a prefix belong to no namespace. */
function known(
	name: string,
	scope: ReadonlyMap<string, string>,
	prefixes: Prefixes,
	element: boolean,
): string {
	const [prefix, local] = name.includes(":") ? name.split(":", 2) : ["", name];
	if (prefix === "" && !element) return name;
	const address = scope.get(prefix === "" ? "xmlns" : `xmlns:${prefix}`);
	const short = address === undefined ? undefined : prefixes.get(address);
	return short === undefined ? name : `${short}:${local}`;
}
