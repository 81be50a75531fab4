import type { CrimeTypeChoice } from "#evidence/sources";
import { text } from "./database.ts";

/** The condition that a row of street-level crime is of the types that a measure counts. */
export function ofCrimeTypes(choice: CrimeTypeChoice): string {
	const [types, word] = "only" in choice ? [choice.only, "IN"] : [choice.except, "NOT IN"];
	return `crime_type ${word} (${types.map(text).join(", ")})`;
}
