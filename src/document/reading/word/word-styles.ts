import { childElements, childNamed, type Element, elementAt } from "../markup/element.ts";

/** What a paragraph's style or its own settings say about it. */
export type ParagraphForm = {
	/** 1 for the highest heading; nothing for text. */
	readonly headingLevel: number | undefined;
	readonly listId: string | undefined;
	readonly listLevel: number;
	/** A line of the table of contents, which repeats headings and is no statement. */
	readonly contents: boolean;
};

/** The form of a paragraph, from its properties. */
export type WordStyles = (properties: Element | undefined) => ParagraphForm;

/** Styles may be based on each other; a chain beyond this is a ring. */
const LONGEST_CHAIN = 12;

/** Makes the lookup of paragraph forms from `word/styles.xml`; without styles, a paragraph's own settings count. */
export function wordStyles(sheet: Element | undefined): WordStyles {
	const styles = new Map(
		(sheet ? childElements(sheet, "w:style") : []).map((style) => [
			style.attributes.get("w:styleId") ?? "",
			style,
		]),
	);
	return (properties) => {
		const chain = styleChain(styles, settingOf(properties, "w:pStyle"));
		const settings = [properties, ...chain.map((style) => childNamed(style, "w:pPr"))];
		const numbering = settings.map((each) => childNamed(each, "w:numPr"));
		const listId = firstOf(numbering, "w:numId");
		const level = firstOf(numbering, "w:ilvl");
		return {
			headingLevel: headingLevel(settings, chain),
			listId: listId === "0" ? undefined : listId,
			listLevel: Number(level ?? 0) || 0,
			contents: chain.some((style) => /^toc \d|^table of figures/i.test(settingOf(style, "w:name") ?? "")),
		};
	};
}

function styleChain(styles: ReadonlyMap<string, Element>, named: string | undefined): Element[] {
	const chain: Element[] = [];
	let style = named === undefined ? undefined : styles.get(named);
	while (style && chain.length < LONGEST_CHAIN) {
		chain.push(style);
		style = styles.get(settingOf(style, "w:basedOn") ?? "");
	}
	return chain;
}

function headingLevel(
	settings: readonly (Element | undefined)[],
	chain: readonly Element[],
): number | undefined {
	const outline = firstOf(settings, "w:outlineLvl");
	if (outline !== undefined) return Number(outline) < 9 ? Number(outline) + 1 : undefined;
	for (const style of chain) {
		const name = settingOf(style, "w:name") ?? "";
		const level = /^heading (\d)/i.exec(name)?.[1];
		if (level !== undefined) return Number(level);
		if (/^title$/i.test(name)) return 1;
	}
	return undefined;
}

function firstOf(elements: readonly (Element | undefined)[], name: string): string | undefined {
	return elements.map((element) => settingOf(element, name)).find((value) => value !== undefined);
}

/** The value of a setting: `w:val` of the element with this name. */
export function settingOf(element: Element | undefined, ...path: readonly string[]): string | undefined {
	return elementAt(element, ...path)?.attributes.get("w:val");
}
