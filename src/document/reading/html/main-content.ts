import { childElements, type Element, elementsNamed, textInside } from "../markup/element.ts";

const NOT_TEXT = new Set(
	"head script style template noscript iframe nav button select input textarea label object embed audio video canvas map dialog".split(
		" ",
	),
);
const FURNITURE_ROLES = new Set([
	"navigation",
	"banner",
	"contentinfo",
	"search",
	"menu",
	"dialog",
	"alertdialog",
	"doc-backlink",
]);

/**
 * The part of a page that is its document: `main` if it has one, or the only `article`, else the whole body.
 */
export function mainContent(page: Element): Element {
	const mains = elementsWith(page, (element) => element.name === "main" || roleOf(element) === "main");
	if (mains.length === 1 && mains[0] && hasWords(mains[0])) return mains[0];
	const articles = elementsNamed(page, "article");
	if (articles.length === 1 && articles[0] && hasWords(articles[0])) return articles[0];
	return elementsNamed(page, "body")[0] ?? page;
}

/** Whether an element is no part of the document's text: scripts, menus, controls, and what nobody sees. */
export function isLeftOut(element: Element): boolean {
	const { name, attributes } = element;
	if (NOT_TEXT.has(name) || attributes.has("hidden") || attributes.get("aria-hidden") === "true") return true;
	if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.get("style") ?? "")) return true;
	return FURNITURE_ROLES.has(roleOf(element)) || isPageFurniture(element) || isFigureEntry(element);
}

/** An entry of the register in which our own pages tell what stands behind each figure: it repeats the figures. */
function isFigureEntry(element: Element): boolean {
	if (element.name !== "li") return false;
	const parts = childElements(element);
	return parts.some(({ name }) => name === "dl") && parts.some((part) => roleOf(part) === "doc-backlink");
}

/** A header or footer of the page stands outside its sections; that of an article names it and is kept. */
function isPageFurniture({ name, children }: Element): boolean {
	if (name === "footer") return true;
	return (
		name === "header" && !children.some((child) => typeof child !== "string" && /^h[1-6]$/.test(child.name))
	);
}

function roleOf(element: Element): string {
	return (element.attributes.get("role") ?? "").toLowerCase();
}

function hasWords(element: Element): boolean {
	return textInside(element).trim() !== "";
}

function elementsWith(element: Element, wanted: (element: Element) => boolean): Element[] {
	return element.children.flatMap((child) => {
		if (typeof child === "string") return [];
		return wanted(child) ? [child] : elementsWith(child, wanted);
	});
}
