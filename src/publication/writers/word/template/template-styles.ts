const STYLE = /<w:style .*?<\/w:style>/gs;

/**
 * A template's sheet of styles with those of ours that it lacks. Styles are the same if their names are: Word in another
 * language gives “heading 1” another id, which becomes ours. Lists that its styles take part in stay behind, since their
 * numbering is that of another document.
 */
export function withMissingStyles(template: string, own: string): string {
	const ids = new Map([...own.matchAll(STYLE)].map(([style]) => [nameOf(style), idOf(style)]));
	const sheet = renamed(template, ids).replaceAll(/<w:numPr>.*?<\/w:numPr>/gs, "");
	const known = new Set([...sheet.matchAll(STYLE)].map(([style]) => idOf(style)));
	const missing = [...own.matchAll(STYLE)].map(([style]) => style).filter((style) => !known.has(idOf(style)));
	return sheet.replace("</w:styles>", `${missing.map(notDefault).join("")}</w:styles>`);
}

function renamed(sheet: string, ids: ReadonlyMap<string, string>): string {
	const renames = new Map<string, string>();
	for (const [style] of sheet.matchAll(STYLE)) {
		const wanted = ids.get(nameOf(style));
		if (wanted !== undefined && wanted !== idOf(style)) renames.set(idOf(style), wanted);
	}
	if (renames.size === 0) return sheet;
	return sheet.replaceAll(
		/(w:styleId|<w:(?:basedOn|next|link) w:val)="([^"]*)"/g,
		(all, before: string, id: string) => (renames.has(id) ? `${before}="${renames.get(id)}"` : all),
	);
}

function idOf(style: string): string {
	return /w:styleId="([^"]*)"/.exec(style)?.[1] ?? "";
}

function nameOf(style: string): string {
	return (/<w:name w:val="([^"]*)"/.exec(style)?.[1] ?? "").toLowerCase();
}

/** The template says what is the default. */
function notDefault(style: string): string {
	return style.replace(' w:default="1"', "");
}
