/** A source of chance that gives the same draws for the same seed. */
export type Chance = {
	/** The next number from 0 to below 1. */
	next(): number;
	/** A whole number from `least` to `most`, both included. */
	whole(least: number, most: number): number;
	/** One of the items, each as likely as the others. */
	oneOf<Item>(items: readonly Item[]): Item;
	/** A count of events of which `mean` are expected. */
	count(mean: number): number;
	/** That many hexadecimal digits, a multiple of eight. */
	digits(length: number): string;
};

const WHOLE_RANGE = 2 ** 32;

/**
 * Opens a source of chance for one purpose: each month of each force draws from its own, so that a file can be made
 * again alone and comes out the same.
 *
 * Source of the generator: "mulberry32" (T. Ettinger), public domain.
 *
 * @example
 * chance(1, "street").whole(1, 6) === chance(1, "street").whole(1, 6) // => true
 */
export function chance(seed: number, ...purpose: readonly (string | number)[]): Chance {
	let state = mixedSeed(seed, purpose.join(" "));
	const draw = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return (mixed ^ (mixed >>> 14)) >>> 0;
	};
	const next = () => draw() / WHOLE_RANGE;
	return {
		next,
		whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
		oneOf: <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)] as Item,
		count: (mean) => eventCount(mean, next),
		digits: (length) => {
			let text = "";
			while (text.length < length) {
				const drawn = draw();
				text += FOUR_DIGITS[drawn >>> 16];
				text += FOUR_DIGITS[drawn & 0xffff];
			}
			return text;
		},
	};
}

/** All numbers of four hexadecimal digits, since millions of identifiers are made of them. */
const FOUR_DIGITS = Array.from({ length: 0x10000 }, (_, number) => number.toString(16).padStart(4, "0"));

/** FNV-1a over the purpose, begun with the seed, then stirred: near seeds and near purposes give unlike streams. */
function mixedSeed(seed: number, purpose: string): number {
	let hash = (0x811c9dc5 ^ seed) >>> 0;
	for (const character of purpose) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
	return (hash ^ (hash >>> 16)) >>> 0;
}

const LARGE_MEAN = 30;

/** A Poisson count: exact by inversion for small means, by the normal approximation for large ones. */
function eventCount(mean: number, next: () => number): number {
	if (mean <= 0) return 0;
	if (mean > LARGE_MEAN) {
		const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
		return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
	}
	let count = 0;
	for (let left = next() - Math.exp(-mean), part = Math.exp(-mean); left > 0; left -= part) {
		count += 1;
		part *= mean / count;
		if (part < Number.EPSILON * mean) break;
	}
	return count;
}

/** Draws an index with a likelihood in proportion to its weight, from running sums of the weights. */
export function weightedIndex(runningSums: ArrayLike<number>, chosen: number): number {
	const wanted = chosen * (runningSums[runningSums.length - 1] ?? 0);
	let low = 0;
	let high = runningSums.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((runningSums[middle] ?? 0) > wanted) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** The running sums of some weights. */
export function runningSums(weights: Iterable<number>): Float64Array {
	let sum = 0;
	return Float64Array.from(weights, (weight) => {
		sum += weight;
		return sum;
	});
}
