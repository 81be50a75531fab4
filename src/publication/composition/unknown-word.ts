import { type Location, nearest, type Problem } from "#vocabulary";

/** A word that a tag does not know, with the nearest that it does. */
export function unknownWord(what: string, word: string, known: readonly string[], at: Location): Problem {
	const near = nearest(word, known);
	return {
		code: `${what.replaceAll(" ", "-")}-unknown`,
		stops: "figure",
		at,
		says: `“${word}” is not known as ${what}.`,
		wanted: known.join(", "),
		next: near === undefined ? "Use one of these." : `Did you mean “${near}”?`,
	};
}
