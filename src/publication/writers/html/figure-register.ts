import type { Document, Figure } from "#document";
import { provenanceOf } from "../provenance.ts";
import { html, type Markup } from "./markup.ts";
import { entryId, mentionId, type Setting } from "./setting.ts";

/** Where the figures come from: an entry for every figure, to which its mentions lead, with or without script. */
export function figureRegisterHtml(document: Document, setting: Setting): Markup | false {
	if (document.figures.length === 0) return false;
	const { words } = setting;
	return html`<section class="register" aria-labelledby="figure-sources"><h2 id="figure-sources">${words.figureSources}</h2>
<p>${words.figureSourcesHelp}</p>
<ol>${document.figures.map((figure) => entryHtml(figure, document, setting))}</ol></section>`;
}

function entryHtml(figure: Figure, { language }: Document, setting: Setting): Markup {
	const lines = provenanceOf(figure, language).map(
		({ label, words }) => html`<div><dt>${label}</dt><dd>${words}</dd></div>`,
	);
	const mentioned = setting.mention(figure.id) > 1;
	const back =
		mentioned &&
		html`<a class="back" role="doc-backlink" href="#${mentionId(figure.id)}">${setting.words.backToText}<span class="unseen">: ${figure.text}</span></a>`;
	return html`<li id="${entryId(figure.id)}"><p class="value">${figure.text}</p><dl>${lines}</dl>${back}</li>`;
}
