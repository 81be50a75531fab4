import type { Inline } from "#document";
import { linkAddress } from "../link-address.ts";
import { html, type Markup } from "./markup.ts";
import { anchorOf, entryId, mentionId, type Setting } from "./setting.ts";

/** Running text as HTML. */
export function inlineHtml(content: readonly Inline[], setting: Setting): Markup {
	return html`${content.map((part) => partHtml(part, setting))}`;
}

function partHtml(part: Inline, setting: Setting): Markup {
	switch (part.kind) {
		case "text":
			return html`${part.text}`;
		case "strong":
			return html`<strong>${inlineHtml(part.content, setting)}</strong>`;
		case "emphasis":
			return html`<em>${inlineHtml(part.content, setting)}</em>`;
		case "link":
			return linkHtml(part, setting);
		case "figure":
			return liveFigureHtml(part, setting);
	}
}

function linkHtml(link: Extract<Inline, { kind: "link" }>, setting: Setting): Markup {
	const address = linkAddress(link.href);
	const words = inlineHtml(link.content, setting);
	if (address === undefined) return words;
	const inside = address.startsWith("#") ? `#${anchorOf(address.slice(1))}` : address;
	return html`<a href="${inside}">${words}</a>`;
}

/** A link to the figure's entry in the register: it works without script, and the script shows the entry in place. */
function liveFigureHtml(part: Extract<Inline, { kind: "figure" }>, setting: Setting): Markup {
	const place = setting.places.get(part.figure);
	if (place === undefined) return html`${part.text}`;
	const first = setting.mention(part.figure) === 1;
	const id = first && html` id="${mentionId(place)}"`;
	const own = setting.english && html` lang="${setting.language}"`;
	return html`<a class="figure"${id}${own} role="doc-noteref" href="#${entryId(place)}">${part.text}</a>`;
}
