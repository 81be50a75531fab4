import { remembered } from "../statements/remembered.ts";
import { expansionsIn } from "./abbreviations.ts";
import type { Manuscript } from "./manuscript.ts";

/** What each abbreviation of a document stands for; the first meaning where it has several. */
export const longFormsOf = remembered((manuscript: Manuscript): ReadonlyMap<string, string> => {
	const forms = new Map<string, string>();
	for (const { short, long } of expansionsIn(manuscript)) if (!forms.has(short)) forms.set(short, long);
	return forms;
});
