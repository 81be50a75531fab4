import type { NamedSum } from "./breakdown-sums.ts";
import { type CellName, type CountedCell, keyOf } from "./counted-cells.ts";

/**
 * Windows that overlap or lie inside each other are sums of the stretches between all their ends. Stretches that nobody
 * holds are added as cells that are printed nowhere, with a count (NaN) that is still to be found.
 *
 * @param isStock measures that count what is there on a day: their windows do not add up
 */
export function windowSums(
	cells: Map<string, CountedCell>,
	isStock: (measure: string) => boolean,
): NamedSum[] {
	const lines = Map.groupBy([...cells.values()], ({ name }) => keyOf({ ...name, from: "", to: "" }));
	const sums: NamedSum[] = [];
	for (const line of lines.values()) {
		const [first] = line;
		if (!first || line.length < 2 || isStock(first.name.measure)) continue;
		const ends = [...new Set(line.flatMap(({ name }) => [name.from, name.to]))].sort();
		const threshold = strictest(line);
		for (const { name } of line) {
			const inside = ends.filter((day) => day >= name.from && day <= name.to);
			if (inside.length < 3) continue;
			const parts = inside.slice(1).map((to, index) => ({ ...name, from: inside[index] ?? "", to }));
			sums.push({ total: name, parts });
			for (const part of parts) if (!cells.has(keyOf(part))) addStretch(part, threshold, cells);
		}
	}
	return sums;
}

/** The largest threshold among cells: what is made of several counts is held to the strictest of their rules. */
export function strictest(cells: readonly CountedCell[]): number | undefined {
	const thresholds = cells.flatMap(({ threshold }) => threshold ?? []);
	return thresholds.length === 0 ? undefined : Math.max(...thresholds);
}

/** A stretch between two windows' ends, printed nowhere: its count is worked out from what is. */
function addStretch(name: CellName, threshold: number | undefined, cells: Map<string, CountedCell>): void {
	const id = keyOf(name);
	cells.set(id, {
		id,
		name,
		value: Number.NaN,
		state: "never",
		...(threshold === undefined ? {} : { threshold }),
	});
}
