import type { Document, Figure } from "#document";
import { type ProvenanceLine, provenanceOf } from "../provenance.ts";
import { cautionId, commonCautions } from "./common-cautions.ts";
import { html, type Markup } from "./markup.ts";
import { entryId, inEnglish, mentionId, type Setting, spoken } from "./setting.ts";

type Entry = { readonly figure: Figure; readonly lines: readonly ProvenanceLine[] };

/**
 * Where the figures come from: an entry for every figure, to which its mentions lead, with or without script. Entries
 * stand folded under the return that they come from; cautions that many share are said once, at the end.
 */
export function figureRegisterHtml(document: Document, setting: Setting): Markup | false {
	if (document.figures.length === 0) return false;
	const { words, language } = setting;
	const entries = document.figures.map((figure) => ({ figure, lines: provenanceOf(figure, language) }));
	const common = commonCautions(
		entries.map(({ lines }) => lines),
		words,
	);
	const groups = bySource(entries, words.noSource).map(([source, group]) =>
		groupHtml(source, group, common, setting),
	);
	return html`<section class="register" aria-labelledby="figure-sources"><h2 id="figure-sources">${words.figureSources}</h2>
<p>${words.figureSourcesHelp}</p>
${groups}${cautionsHtml(common, setting)}</section>`;
}

/** Entries by supplier and title of their first source, in the order of the alphabet. */
function bySource(entries: readonly Entry[], none: string): [string, Entry[]][] {
	const groups = new Map<string, Entry[]>();
	for (const entry of entries) {
		const [first] = entry.figure.sources;
		const name = first ? `${first.supplier}: ${first.title}` : none;
		groups.set(name, [...(groups.get(name) ?? []), entry]);
	}
	return [...groups].toSorted(([one], [other]) => one.localeCompare(other, "en-GB"));
}

function groupHtml(
	source: string,
	entries: readonly Entry[],
	common: ReadonlyMap<string, number>,
	setting: Setting,
): Markup {
	const { words } = setting;
	const size = `${entries.length} ${entries.length === 1 ? words.figure.toLowerCase() : words.figures}`;
	return html`<details class="source"><summary>${source} <span class="size">(${size})</span></summary>
<ol>${entries.map((entry) => entryHtml(entry, common, setting))}</ol></details>`;
}

function entryHtml(
	{ figure, lines }: Entry,
	common: ReadonlyMap<string, number>,
	{ places, mention, words: fixed }: Setting,
): Markup {
	const place = places.get(figure.id) ?? 0;
	const described = lines.map(
		({ label, words, language }) =>
			html`<div><dt>${label}</dt><dd${language !== undefined && html` lang="${language}"`}>${lineHtml(words, common, fixed.note)}</dd></div>`,
	);
	const back =
		mention(figure.id) > 1 &&
		html`<a class="back" role="doc-backlink" href="#${mentionId(place)}">${fixed.backToText}<span class="unseen">: ${figure.text}</span></a>`;
	return html`<li id="${entryId(place)}"><p class="value">${figure.text}</p><dl>${described}</dl>${back}</li>`;
}

function lineHtml(words: string, common: ReadonlyMap<string, number>, note: string): Markup {
	const number = common.get(words);
	if (number === undefined) return html`${words}`;
	return html`<a class="common" href="#${cautionId(number)}">[${note} ${number}]</a>`;
}

function cautionsHtml(common: ReadonlyMap<string, number>, setting: Setting): Markup | false {
	const { words } = setting;
	const notes = [...common].map(
		([caution, number]) =>
			html`<li><span class="label">[${words.note} ${number}]</span> <span id="${cautionId(number)}"${spoken(inEnglish(setting))}>${caution}</span></li>`,
	);
	return (
		notes.length > 0 &&
		html`<h3 id="figure-cautions">${words.commonCautions}</h3><ul class="cautions">${notes}</ul>`
	);
}
