import { expansionsIn } from "./abbreviations.ts";
import type { Manuscript } from "./manuscript.ts";

const known = new WeakMap<Manuscript, ReadonlyMap<string, string>>();

/** What each abbreviation of a document stands for, where it says so in one way only. */
export function longFormsOf(manuscript: Manuscript): ReadonlyMap<string, string> {
	const held = known.get(manuscript);
	if (held) return held;
	const forms = new Map<string, string>();
	for (const { short, long } of expansionsIn(manuscript)) if (!forms.has(short)) forms.set(short, long);
	known.set(manuscript, forms);
	return forms;
}
