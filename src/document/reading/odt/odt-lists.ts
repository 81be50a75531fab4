import { childElements, type Element, elementsNamed } from "../markup/element.ts";
import type { ListLevel } from "../markup/list-numbers.ts";

/** How the levels of each list style are numbered, by the style's name; headings count by the style "". */
export type OdtListStyles = ReadonlyMap<string, readonly (ListLevel | undefined)[]>;

const FORMS: ReadonlyMap<string, ListLevel["form"]> = new Map([
	["1", "decimal"],
	["a", "lower letter"],
	["A", "upper letter"],
	["i", "lower roman"],
	["I", "upper roman"],
	["", "none"],
]);

/** The list styles of a document's parts (`content.xml`, `styles.xml`). */
export function odtListStyles(...parts: readonly (Element | undefined)[]): OdtListStyles {
	const styles = parts.flatMap((part) =>
		part ? elementsNamed(part, "text:list-style", "text:outline-style") : [],
	);
	return new Map(
		styles.map((style) => [
			style.name === "text:outline-style" ? "" : (style.attributes.get("style:name") ?? ""),
			levelsOf(style),
		]),
	);
}

function levelsOf(style: Element): (ListLevel | undefined)[] {
	const levels: (ListLevel | undefined)[] = [];
	for (const level of childElements(style)) {
		const position = Number(level.attributes.get("text:level"));
		if (Number.isInteger(position) && position >= 1 && position <= 10)
			levels[position - 1] = levelOf(level, position);
	}
	return levels;
}

function levelOf(level: Element, position: number): ListLevel {
	const { attributes } = level;
	if (level.name.includes("bullet") || level.name.includes("image"))
		return { form: "bullet", pattern: "", start: 1 };
	const shown = Math.min(position, Number(attributes.get("text:display-levels") ?? 1) || 1);
	const places = Array.from({ length: shown }, (_, index) => `%${position - shown + index + 1}`).join(".");
	return {
		form: FORMS.get(attributes.get("style:num-format") ?? "") ?? "none",
		pattern: `${attributes.get("style:num-prefix") ?? ""}${places}${attributes.get("style:num-suffix") ?? ""}`,
		start: Number(attributes.get("text:start-value") ?? 1) || 1,
	};
}
