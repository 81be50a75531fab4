import { childElements, childNamed, type Element } from "../markup/element.ts";
import { type ListLevel, ListNumbers } from "../markup/list-numbers.ts";
import { settingOf } from "./word-styles.ts";

/** The marker of the next item of a list on a level, as Word prints it; it counts, so ask once for each paragraph. */
export type WordLists = (listId: string, level: number) => string | undefined;

const FORMS: ReadonlyMap<string, ListLevel["form"]> = new Map([
	["bullet", "bullet"],
	["decimal", "decimal"],
	["decimalZero", "decimal"],
	["lowerLetter", "lower letter"],
	["upperLetter", "upper letter"],
	["lowerRoman", "lower roman"],
	["upperRoman", "upper roman"],
	["none", "none"],
]);

/** Makes the counter of list items from `word/numbering.xml`. */
export function wordLists(part: Element | undefined): WordLists {
	const definitions = new Map(
		(part ? childElements(part, "w:abstractNum") : []).map((each) => [
			each.attributes.get("w:abstractNumId"),
			childElements(each, "w:lvl").map(levelOf),
		]),
	);
	const lists = new Map(
		(part ? childElements(part, "w:num") : []).map((each) => [each.attributes.get("w:numId"), each]),
	);
	const numbers = new ListNumbers();
	return (listId, level) => {
		const list = lists.get(listId);
		const definition = settingOf(list, "w:abstractNumId");
		const levels = definition === undefined ? undefined : definitions.get(definition);
		if (!list || !levels) return undefined;
		// Lists of one definition count on; one that says where it starts counts for itself.
		const counts = childNamed(list, "w:lvlOverride") ? `own ${listId}` : `shared ${definition}`;
		return numbers.next(counts, Math.min(level, 8), levels);
	};
}

function levelOf(level: Element): ListLevel {
	return {
		form: FORMS.get(settingOf(level, "w:numFmt") ?? "") ?? "decimal",
		pattern: settingOf(level, "w:lvlText") ?? "%1.",
		start: Number(settingOf(level, "w:start") ?? 1) || 0,
	};
}
