/** Gives the next number from 0 to below 1. */
export type Random = () => number;

const wholeRange = 2 ** 32;

/**
 * A source of chance that gives the same numbers for the same seed, so that a published p value can be had again.
 *
 * Good enough to shuffle and to draw; not for secrets.
 *
 * @param seed a whole number
 * Source: "mulberry32" (T. Ettinger), public domain.
 * @example
 * seededRandom(1)() === seededRandom(1)() // => true
 */
export function seededRandom(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / wholeRange;
	};
}

/**
 * The items in an order drawn by chance, each order equally likely.
 *
 * @example
 * shuffled([1, 2, 3], seededRandom(7)).toSorted((a, b) => a - b) // => [1, 2, 3]
 */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
	const order = [...items];
	for (let last = order.length - 1; last > 0; last--) {
		const chosen = Math.floor(random() * (last + 1));
		[order[last], order[chosen]] = [order[chosen] as T, order[last] as T];
	}
	return order;
}
