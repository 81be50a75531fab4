import type { Document } from "#document";
import { stateWords } from "../cover-facts.ts";
import { drawing } from "../drawing.ts";
import { joinedCallouts } from "../joined-callouts.ts";
import type { Materials } from "../materials.ts";
import { blockHtml } from "./block.ts";
import { contentsHtml } from "./contents.ts";
import { coverHtml } from "./cover.ts";
import { figureRegisterHtml } from "./figure-register.ts";
import { fontFaces } from "./font-faces.ts";
import { styleSheet } from "./look.ts";
import { html, type Markup, ready } from "./markup.ts";
import { pageScript } from "./page-script.ts";
import { type Setting, settingOf } from "./setting.ts";

/**
 * The document as one HTML file that needs nothing else: type, style, pictures and the little script are inside. It reads
 * at 320 px and on a desk, by day and by night, on paper, by keyboard and without script.
 */
export function writeHtml(document: Document, materials: Materials): string {
	const setting = settingOf(document, drawing(materials));
	const body = bodyHtml(document, setting);
	return `<!doctype html>\n${html`<html lang="${document.language}">${headHtml(document, materials)}${body}</html>`.markup}\n`;
}

function headHtml({ cover }: Document, { fonts }: Materials): Markup {
	return html`<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${cover.title} ${cover.year}, ${cover.partnership}</title>
<style>${ready(fontFaces(fonts))}${ready(styleSheet())}</style></head>`;
}

function bodyHtml(document: Document, setting: Setting): Markup {
	const { words } = setting;
	const blocks = joinedCallouts(document.blocks).map((block) => blockHtml(block, setting));
	const marking = html`<p class="marking">${document.marking}</p>`;
	return html`<body data-sort="${words.sortBy}" data-csv="${words.tableAsCsv}"><a class="skip" href="#main">${words.skip}</a>${coverHtml(document)}
<div class="page">${contentsHtml(document, setting)}
<main id="main" tabindex="-1">${blocks}${figureRegisterHtml(document, setting)}</main></div>
<footer><p>${document.cover.partnership}. ${document.cover.title} ${document.cover.year}. ${words.version} ${document.cover.version}, ${stateWords(document).toLowerCase()}.</p>${marking}</footer>
<div class="card" id="card" role="dialog" aria-labelledby="card-value" tabindex="-1" hidden><p class="value" id="card-value"></p><dl></dl><p class="hint">${words.moreInBlock}</p><button type="button">${words.close}</button></div>
<script>${ready(pageScript())}</script></body>`;
}
