import type { Document } from "#document";
import { coverFacts } from "../cover-facts.ts";
import { html, type Markup } from "./markup.ts";

/** The cover: whose document this is, its title and year, and what state it is in. */
export function coverHtml(document: Document): Markup {
	const { cover } = document;
	const facts = coverFacts(document).map(
		({ label, words }) => html`<div><dt>${label}</dt><dd>${words}</dd></div>`,
	);
	return html`<header class="cover"><p class="marking">${document.marking}</p><p class="partnership">${cover.partnership}</p>
<h1>${cover.title} <span class="year">${cover.year}</span></h1>
<dl>${facts}</dl>
${cover.notes.map((note) => html`<p class="cover-note">${note}</p>`)}</header>`;
}
