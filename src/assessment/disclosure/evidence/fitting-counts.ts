import { hangingTogether, type LinkedCell, type LinkedCells, type Sum } from "../withholding/linked-cells.ts";
import { possibleTable } from "../withholding/possible-tables.ts";
import type { KnownSums } from "./known-sums.ts";

/**
 * Gives every cell that is printed nowhere, and whose count nobody knows, one that fits the sums. Where the figures do not
 * fit together (an earlier window was revised since), the sums of what is printed nowhere are left out, so that the
 * others still count.
 *
 * @param cells counts that are not known are NaN
 */
export function fittingCounts<Cell extends LinkedCell>(
	cells: readonly Cell[],
	{ windows, others }: KnownSums,
): { readonly cells: readonly Cell[]; readonly sums: readonly Sum[] }[] {
	const all = [...windows, ...others];
	const groups = hangingTogether(
		cells.length,
		all.map(({ total, parts }) => [total, ...parts]),
	);
	const placed = new Map(
		groups.flatMap((group, number) => group.map((index, at) => [index, { number, at }])),
	);
	const within = (sums: readonly Sum[]) => Map.groupBy(sums, ({ total }) => placed.get(total)?.number);
	const [windowsOf, othersOf] = [within(windows), within(others)];
	const renumbered = ({ total, parts }: Sum): Sum => ({
		total: placed.get(total)?.at ?? 0,
		parts: parts.map((part) => placed.get(part)?.at ?? 0),
	});
	return groups.map((group, number) =>
		fitted(
			group.flatMap((index) => cells[index] ?? []),
			(windowsOf.get(number) ?? []).map(renumbered),
			(othersOf.get(number) ?? []).map(renumbered),
		),
	);
}

function fitted<Cell extends LinkedCell>(
	cells: readonly Cell[],
	windows: readonly Sum[],
	others: readonly Sum[],
) {
	const isKnown = (sum: Sum) =>
		[sum.total, ...sum.parts].every((index) => !Number.isNaN(cells[index]?.value));
	const knownOthers = others.filter(isKnown);
	const attempts = [
		[...windows, ...others],
		[...windows, ...knownOthers],
		[...windows.filter(isKnown), ...knownOthers],
	];
	for (const sums of attempts) {
		const found = filled(cells, sums);
		if (found) return { cells: found, sums };
	}
	return { cells: cells.filter(({ value }) => !Number.isNaN(value)), sums: [] };
}

/** The cells with a count for each that has none; nothing where no counts fit. */
function filled<Cell extends LinkedCell>(cells: readonly Cell[], sums: readonly Sum[]): Cell[] | undefined {
	if (cells.every(({ value }) => !Number.isNaN(value))) return [...cells];
	const most = cells.reduce((largest, { value }) => Math.max(largest, value || 0), 0);
	const bounds = new Map(
		cells.flatMap(({ value }, index) => (Number.isNaN(value) ? [[index, { least: 0, most }] as const] : [])),
	);
	const linked: LinkedCells = {
		sums,
		cells: cells.map((cell) => ({ ...cell, value: cell.value || 0 })),
	};
	const table = possibleTable(linked, new Set(bounds.keys()), { bounds });
	return table && cells.map((cell, index) => ({ ...cell, value: table[index] ?? 0 }));
}
