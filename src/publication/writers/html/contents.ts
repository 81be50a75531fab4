import { type Document, type Heading, inlineText } from "#document";
import { isProgramText } from "../english-parts.ts";
import { html, type Markup } from "./markup.ts";
import { anchorOf, inEnglish, type Setting, spoken } from "./setting.ts";

/** A section with the sections in it, for the contents. */
type Section = { readonly heading: Heading; readonly inside: Heading[] };

/** The contents: sections, and the sections inside the one that is being read. */
export function contentsHtml(document: Document, setting: Setting): Markup {
	const { words } = setting;
	const entry = (heading: Heading) => entryHtml(heading, setting);
	const sections = sectionsOf(document).map(
		({ heading, inside }) =>
			html`<li>${entry(heading)}${inside.length > 0 && html`<ol>${inside.map((each) => html`<li>${entry(each)}</li>`)}</ol>`}</li>`,
	);
	const register =
		document.figures.length > 0 && html`<li><a href="#figure-sources">${words.figureSources}</a></li>`;
	return html`<nav class="contents" aria-labelledby="contents-title"><p id="contents-title">${words.contents}</p><ol>${sections}${register}</ol></nav>`;
}

function entryHtml(heading: Heading, setting: Setting): Markup {
	const { id, number, content } = heading;
	const lang = isProgramText(heading) && spoken(inEnglish(setting));
	const numbered = number !== undefined && html`<span class="number">${number}</span> `;
	return html`<a href="#${anchorOf(id)}"${lang}>${numbered}<span>${inlineText(content)}</span></a>`;
}

function sectionsOf(document: Document): Section[] {
	const sections: Section[] = [];
	for (const block of document.blocks) {
		if (block.kind !== "heading") continue;
		if (block.level === 1) sections.push({ heading: block, inside: [] });
		else if (block.level === 2) sections.at(-1)?.inside.push(block);
	}
	return sections;
}
