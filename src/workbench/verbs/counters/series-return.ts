import type { Measure } from "#evidence/measures";
import type { Counter, PlaceFigures } from "./counter.ts";
import { returnCells, returnText } from "./return-text.ts";

/** Counted figures as a return, ready to be handed in. */
export function seriesReturn(
	{ id, unit }: Pick<Measure, "id" | "unit">,
	{ title: source, supplier }: Pick<Counter, "title" | "supplier">,
	counted: readonly PlaceFigures[],
): string {
	const rows = counted.flatMap(({ place, figures }) =>
		figures.map((figure) =>
			returnCells({
				measure: id,
				unit,
				area: place.counted.code,
				figure,
				source,
				supplier,
				note: besidesOf(figure),
			}),
		),
	);
	return returnText(rows);
}

/** The numbers that stand beside a count, in words. */
export function besidesOf({ besides = {} }: PlaceFigures["figures"][number]): string {
	return Object.entries(besides)
		.map(([words, number]) => `${words}: ${number}`)
		.join("; ");
}
