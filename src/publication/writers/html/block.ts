import type {
	Block,
	Callout,
	CaseStudy,
	Definitions,
	FigureList,
	Heading,
	List,
	TableBlock,
} from "#document";
import { isProgramText } from "../english-parts.ts";
import { drawSmallChart, type SmallChart } from "../small-chart.ts";
import { toneWords } from "../tone-words.ts";
import { inlineHtml } from "./inline.ts";
import { html, type Markup, ready } from "./markup.ts";
import { anchorOf, inEnglish, type Setting, spoken } from "./setting.ts";
import { tableHtml } from "./table.ts";
import { visualHtml } from "./visual.ts";

/** Any block as HTML; one that is marked above OFFICIAL says so in words. */
export function blockHtml(block: Block, setting: Setting): Markup {
	const written = unmarkedHtml(block, isProgramText(block) ? inEnglish(setting) : setting);
	if (block.marking === "OFFICIAL") return written;
	return html`<div class="marked"><p class="tag">${block.marking}</p>${written}</div>`;
}

function unmarkedHtml(block: Block, setting: Setting): Markup {
	switch (block.kind) {
		case "heading":
			return headingHtml(block, setting);
		case "paragraph":
			return html`<p id="${anchorOf(block.id)}"${spoken(setting)}>${inlineHtml(block.content, setting)}</p>`;
		case "list":
			return listHtml(block, setting);
		case "table":
			return tableBlockHtml(block, setting);
		case "visual":
			return visualHtml(block, setting);
		case "callout":
			return calloutHtml(block, setting);
		case "case study":
			return caseStudyHtml(block, setting);
		case "figure list":
			return figureListHtml(block, setting);
		case "definitions":
			return definitionsHtml(block, setting);
	}
}

/** Headings stand one step lower than in the document, since the title of the page is the first. */
function headingHtml({ id, level, number, content }: Heading, setting: Setting): Markup {
	const tag = ready(`h${level + 1}`);
	const numbered = number !== undefined && html`<span class="number">${number}</span> `;
	return html`<${tag} id="${anchorOf(id)}"${spoken(setting)}>${numbered}${inlineHtml(content, setting)}</${tag}>`;
}

function listHtml({ id, ordered, items }: List, setting: Setting): Markup {
	const tag = ready(ordered ? "ol" : "ul");
	const entries = items.map((item) => html`<li>${inlineHtml(item, setting)}</li>`);
	return html`<${tag} id="${anchorOf(id)}"${spoken(setting)}>${entries}</${tag}>`;
}

function tableBlockHtml({ id, number, table }: TableBlock, setting: Setting): Markup {
	const label = number === undefined ? undefined : `${setting.words.table} ${number}`;
	return html`<div class="table" id="${anchorOf(id)}">${tableHtml(table, setting, label)}</div>`;
}

function calloutHtml({ id, tone, title, body }: Callout, setting: Setting): Markup {
	const heading = html`<p class="tone">${toneWords(tone, setting.language)}${title !== undefined && html`: <span>${title}</span>`}</p>`;
	return html`<div class="callout ${tone.replace(" ", "-")}" id="${anchorOf(id)}">${heading}${body.map((each) => blockHtml(each, setting))}</div>`;
}

function caseStudyHtml({ id, title, body }: CaseStudy, setting: Setting): Markup {
	return html`<div class="case-study" id="${anchorOf(id)}"><p class="tone">${setting.words.caseStudy}: <span>${title}</span></p>${body.map((each) => blockHtml(each, setting))}</div>`;
}

function figureListHtml({ id, items }: FigureList, setting: Setting): Markup {
	const entries = items.map(
		({ headline, sentence, context, chart }) =>
			html`<li><div><p class="headline">${headline}</p>${chart !== undefined && smallChartHtml(chart)}</div><div><p>${inlineHtml(sentence, setting)}</p>${context !== undefined && html`<p class="context">${context}</p>`}</div></li>`,
	);
	return html`<ul class="at-a-glance" id="${anchorOf(id)}">${entries}</ul>`;
}

function smallChartHtml(chart: SmallChart): Markup {
	return html`<div class="small-chart">${ready(drawSmallChart(chart, "screen"))}</div>`;
}

function definitionsHtml({ id, items }: Definitions, setting: Setting): Markup {
	const entries = items.map(
		({ term, meaning }) => html`<dt>${term}</dt><dd>${inlineHtml(meaning, setting)}</dd>`,
	);
	return html`<dl class="definitions" id="${anchorOf(id)}"${spoken(setting)}>${entries}</dl>`;
}
