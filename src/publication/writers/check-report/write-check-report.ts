import { DAY_COLOURS, NIGHT_COLOURS } from "../design.ts";
import { html, type Markup, ready } from "../html/markup.ts";

/** A finding as it stands beside the text. Words only; the page decides nothing. */
export type ReportNote = {
	readonly id: string;
	readonly severity: "wrong" | "doubtful" | "style";
	readonly check: string;
	readonly says: string;
	readonly computed: string;
	readonly instead: string;
	readonly related: readonly string[];
	/** Who accepted it, when and why, in one sentence. */
	readonly accepted?: string;
};

/** A passage of the document with the findings that are about it. */
export type ReportPassage = {
	readonly kind: "heading" | "text" | "table";
	readonly lines: readonly string[];
	readonly place: string;
	readonly notes: readonly ReportNote[];
};

/** All that the page shows. */
export type CheckReportPage = {
	readonly title: string;
	readonly counts: Readonly<Record<ReportNote["severity"], number>>;
	readonly accepted: number;
	readonly passages: readonly ReportPassage[];
	/** Findings whose passage is not known. */
	readonly elsewhere: readonly ReportNote[];
};

/**
 * A page with a document's text on the left and what was found on the right: one file, no script, nothing loaded.
 *
 * @example
 * writeCheckReport({ title: "a.txt", counts: { wrong: 0, doubtful: 0, style: 0 }, accepted: 0, passages: [], elsewhere: [] }).includes("<h1>") // => true
 */
export function writeCheckReport(page: CheckReportPage): string {
	const { wrong, doubtful, style } = page.counts;
	const summary = `${wrong} wrong, ${doubtful} doubtful, ${style} of style, ${page.accepted} accepted.`;
	const notes = [...page.passages.flatMap((passage) => passage.notes), ...page.elsewhere];
	const body = html`<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>Check of ${page.title}</title><style>${ready(STYLE)}</style></head><body><a class="skip" href="#text">Skip to the text</a><header><h1>Check of ${page.title}</h1><p>${summary} Each finding stands beside the passage that it is about.</p>${contents(notes)}</header><main id="text">${page.passages.map(passageMarkup)}${elsewhere(page.elsewhere)}</main></body></html>`;
	return body.markup;
}

function contents(notes: readonly ReportNote[]): Markup {
	const shown = notes.filter((note) => note.severity === "wrong" && !note.accepted);
	if (shown.length === 0) return html``;
	const items = shown.map(
		(note) => html`<li><a href="#f-${note.id}">${note.says}: ${note.computed}</a></li>`,
	);
	return html`<nav aria-label="What is wrong"><h2>What is wrong</h2><ol>${items}</ol></nav>`;
}

function passageMarkup({ kind, lines, place, notes }: ReportPassage): Markup {
	const text =
		kind === "heading" ? html`<h2>${lines.join(" ")}</h2>` : html`<p class="${kind}">${lines.join("\n")}</p>`;
	const marked = notes.length > 0 ? " noted" : "";
	return html`<section class="passage${marked}"><div class="said"><span class="place">${place}</span>${text}</div><div class="found">${notes.map(noteMarkup)}</div></section>`;
}

function noteMarkup(note: ReportNote): Markup {
	const related =
		note.related.length > 0 &&
		html`<details><summary>Related places (${note.related.length})</summary><ul>${note.related.map((each) => html`<li>${each}</li>`)}</ul></details>`;
	const accepted = note.accepted !== undefined && html`<p><strong>${note.accepted}</strong></p>`;
	return html`<aside class="note ${note.severity}" id="f-${note.id}" aria-label="${note.severity}: ${note.says}"><p><strong class="severity">${note.severity}</strong> <span class="quiet">${note.check} · ${note.id}</span></p>${accepted}<p>Says “${note.says}”.</p><p>${note.computed}.</p><p><span class="quiet">Write:</span> ${note.instead}</p>${related}</aside>`;
}

function elsewhere(notes: readonly ReportNote[]): Markup {
	return notes.length === 0
		? html``
		: html`<section><h2>Without a place</h2>${notes.map(noteMarkup)}</section>`;
}

function variables(colours: Readonly<Record<string, string>>): string {
	return Object.entries(colours)
		.map(([name, colour]) => `--${name}:${colour};`)
		.join("");
}

const STYLE = `:root{${variables(DAY_COLOURS)}}@media screen and (prefers-color-scheme:dark){:root{${variables(NIGHT_COLOURS)}}}
body{margin:0 auto;max-width:80rem;padding:1rem;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
a{color:var(--link)}a:focus-visible,summary:focus-visible{outline:3px solid var(--focus);background:var(--focus);color:var(--focusInk)}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem}
.passage{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:0 1.5rem;border-top:1px solid transparent}
.noted{border-top-color:var(--rule)}.said{position:relative;padding-left:5rem}.place{position:absolute;left:0;top:1rem;font-size:.8rem;color:var(--quiet)}
.said p{white-space:pre-line}.table{font-variant-numeric:tabular-nums}.quiet{color:var(--quiet)}
.note{margin:.75rem 0;padding:.1rem 1rem;border-left:4px solid var(--rule);background:var(--tint)}.note p{margin:.4rem 0;overflow-wrap:anywhere}
.note.wrong{border-left-color:var(--ink)}.severity{text-transform:uppercase;font-size:.85rem;letter-spacing:.04em}
@media (max-width:50rem){.passage{display:block}.said{padding-left:0}.place{position:static}}
@media print{.note,.passage{break-inside:avoid}}`;
