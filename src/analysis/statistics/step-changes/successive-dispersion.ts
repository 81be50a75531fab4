/**
 * Dispersion of counts measured from month to month: squared successive differences over what Poisson
 * counts of the same size would give, never below 1. A step or a slow trend hardly moves it, since
 * neighbours are seldom on both sides of one. `null` where no two neighbours are known or all are 0. With
 * exposures, counts are compared as rates.
 *
 * Source: J. von Neumann, Distribution of the ratio of the mean square successive difference, Ann. Math.
 * Stat. 12 (1941), here as a ratio to the Poisson variance.
 *
 * @example
 * successiveDispersion([4, 12]) // => 4
 */
export function successiveDispersion(
	values: readonly (number | null)[],
	exposures?: readonly number[],
): number | null {
	let squares = 0;
	let expected = 0;
	for (let index = 1; index < values.length; index += 1) {
		const before = values[index - 1] ?? null;
		const after = values[index] ?? null;
		if (before === null || after === null) continue;
		const left = exposures?.[index - 1] ?? 1;
		const right = exposures?.[index] ?? 1;
		squares += (after / right - before / left) ** 2;
		expected += ((before + after) / (left + right)) * (1 / left + 1 / right);
	}
	return expected > 0 && Number.isFinite(squares) ? Math.max(1, squares / expected) : null;
}
