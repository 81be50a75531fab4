/**
 * The first whole number from `low` to `high` for which `holds` is true; `high` where none below it is.
 *
 * `holds` must stay true once it has become true. Halving finds it in about 31 steps for a thousand million.
 *
 * @throws RangeError beyond the whole numbers that are told apart (9e15), where halving would not end
 * @example
 * firstWhole(0, 100, (n) => n * n >= 50) // => 8
 */
export function firstWhole(low: number, high: number, holds: (n: number) => boolean): number {
	if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high))
		throw new RangeError(`Whole numbers from ${low} to ${high} are not told apart.`);
	let first = low;
	let last = high;
	while (first < last) {
		const middle = Math.floor((first + last) / 2);
		if (holds(middle)) last = middle;
		else first = middle + 1;
	}
	return first;
}
