/** The values of the cells by their ids; null where a cell is missing. */
export type Cells = ReadonlyMap<string, number | null>;

/** A claim of a table: this cell is the sum of those. */
export type Sum = { readonly total: string; readonly parts: readonly string[] };

/** What became of one sum. */
export type SumCheck = Sum & {
	/** The total as printed; null where it is missing. */
	readonly stated: number | null;
	/** The sum of the parts; null where one is missing. */
	readonly summed: number | null;
	/** stated - summed; null where the sum cannot be checked. */
	readonly residual: number | null;
	/** Null where the sum cannot be checked. */
	readonly agrees: boolean | null;
};

/** Below this share of the total a residual of decimals is the rounding of binary fractions, not a fault. */
const binaryDust = 1e-12;

/** A residual with binary dust blown off; whole numbers have none. */
function cleanResidual(stated: number, summed: number): number {
	const residual = stated - summed;
	if (Number.isSafeInteger(stated) && Number.isSafeInteger(summed)) return residual;
	return Math.abs(residual) <= binaryDust * Math.max(1, Math.abs(stated), Math.abs(summed)) ? 0 : residual;
}

function sumOf(cells: Cells, parts: readonly string[]): number | null {
	let total = 0;
	for (const part of parts) {
		const value = cells.get(part);
		if (value === null || value === undefined) return null;
		total += value;
	}
	return total;
}

/**
 * Whether each total is the sum of its parts, and by how much it is not.
 *
 * A sum with a missing cell is not judged: a gap is never a zero.
 *
 * @param table the cells and the sums that they should obey
 * @example
 * checkSums({ cells: new Map([["all", 9], ["a", 4], ["b", 6]]), sums: [{ total: "all", parts: ["a", "b"] }] })[0]?.residual // => -1
 */
export function checkSums(table: { cells: Cells; sums: readonly Sum[] }): SumCheck[] {
	return table.sums.map((sum) => {
		const stated = table.cells.get(sum.total) ?? null;
		const summed = sumOf(table.cells, sum.parts);
		const residual = stated === null || summed === null ? null : cleanResidual(stated, summed);
		return { ...sum, stated, summed, residual, agrees: residual === null ? null : residual === 0 };
	});
}
