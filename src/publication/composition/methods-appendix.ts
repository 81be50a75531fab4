import { type Block, type Figure, text } from "#document";
import type { Generator } from "./generated.ts";
import { METHOD_NOTES } from "./method-notes.ts";

/** The notes of the methods that were used, in alphabetical order of their titles. A method without a note is a fault of the program. */
export function methodBlocks(
	figures: readonly Figure[],
	alsoUsed: Iterable<string>,
	make: Generator,
): Block[] {
	const used = new Set([...figures.map((figure) => figure.method), ...alsoUsed]);
	const notes = [...used].map((method) => {
		const note = METHOD_NOTES[method];
		if (!note) throw new Error(`There is no note for the method “${method}”.`);
		return note;
	});
	return [
		make.heading(2, "Methods used in this document"),
		make.definitions(
			notes
				.sort((left, right) => left.title.localeCompare(right.title, "en-GB"))
				.map(({ title, note }) => ({ term: title, meaning: [text(note)] })),
		),
	];
}
