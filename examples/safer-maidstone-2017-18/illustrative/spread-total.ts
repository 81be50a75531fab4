/**
 * Whole numbers in the proportions of the weights, with exactly that total: each its share rounded down, and what is
 * left over given one by one to the largest remainders.
 *
 * @example
 * spreadTotal(10, [1, 1, 1]) // => [4, 3, 3]
 */
export function spreadTotal(total: number, weights: readonly number[]): number[] {
	const sum = weights.reduce((all, weight) => all + weight, 0);
	const shares = weights.map((weight) => (total * weight) / sum);
	const whole = shares.map(Math.floor);
	const left = total - whole.reduce((all, each) => all + each, 0);
	const byRemainder = shares
		.map((share, index) => ({ index, remainder: share - Math.floor(share) }))
		.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
	for (const { index } of byRemainder.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1;
	return whole;
}
