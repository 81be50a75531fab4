import type { VisualBlock } from "#document";
import { CHART_WIDTHS } from "../design.ts";
import { html, type Markup, ready } from "./markup.ts";
import { anchorOf, inEnglish, type Setting, spoken } from "./setting.ts";
import { tableHtml } from "./table.ts";

/**
 * A visual: its message and what is drawn above the picture, source and method below, and the data behind it. It is drawn
 * twice, for a wide and a narrow column, so that the text in it keeps its size; the style shows one of them.
 */
export function visualHtml(block: VisualBlock, setting: Setting): Markup {
	const { words } = block.request;
	const { words: fixed } = setting;
	return html`<figure class="visual" id="${anchorOf(block.id)}">
<figcaption>${block.number !== undefined && html`<p class="label">${fixed.figure} ${block.number}</p>`}
<p class="message"><strong>${words.title}</strong></p>
<p class="subtitle">${words.subtitle}${words.illustrative && html` <span class="tag">${fixed.illustrative}</span>`}</p></figcaption>
${pictureHtml(block, "desk", setting)}${pictureHtml(block, "phone", setting)}
<div class="foot">${words.foot.map((sentence) => html`<p${spoken(inEnglish(setting))}>${sentence}</p>`)}</div>
<details><summary>${fixed.dataForChart}<span class="unseen">: ${words.title}</span></summary>${tableHtml(words.table, setting)}</details>
</figure>`;
}

function pictureHtml({ id, request }: VisualBlock, screen: "desk" | "phone", setting: Setting): Markup {
	const { drawn, widest } = CHART_WIDTHS[screen];
	const manner = {
		palette: "screen",
		width: drawn,
		id: `${anchorOf(id)}-${screen}`,
		language: setting.language,
	} as const;
	const { svg } = setting.draw(request, manner);
	return html`<div class="picture ${screen}" style="max-width:${widest}px">${ready(svg)}</div>`;
}
