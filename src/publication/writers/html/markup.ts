/** HTML that is ready to stand in a page. Made only by `html` and `ready`, so that no text reaches a page unescaped. */
export type Markup = { readonly markup: string };

/** What may be put into a template: text (escaped), markup (as it is), lists of them, or nothing. */
export type Part = string | number | Markup | undefined | false | readonly Part[];

/**
 * A template for HTML that escapes every text put into it.
 *
 * @example
 * html`<p>${"1 < 2"}</p>`.markup // => "<p>1 &lt; 2</p>"
 */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
	let markup = pieces[0] ?? "";
	for (const [index, part] of parts.entries()) markup += rendered(part) + (pieces[index + 1] ?? "");
	return { markup };
}

/** Text that is already HTML of our own making: the style sheet, the script, a drawn picture. */
export function ready(markup: string): Markup {
	return { markup };
}

/**
 * Text with the characters that mean something in HTML written out, for element text and quoted attributes alike.
 *
 * @example
 * escaped(`"Fant" & <East>`) // => "&quot;Fant&quot; &amp; &lt;East&gt;"
 */
export function escaped(text: string): string {
	return text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

const SIGNS: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

function rendered(part: Part): string {
	if (part === undefined || part === false) return "";
	if (typeof part === "string") return escaped(part);
	if (typeof part === "number") return String(part);
	if ("markup" in part) return part.markup;
	return part.map(rendered).join("");
}
