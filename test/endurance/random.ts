/** A stream of chance that a seed repeats. */
export type Chance = {
	/** A whole number from 0 to below `limit`. */
	below(limit: number): number;
	/** One of several. */
	of<Value>(values: readonly Value[]): Value;
};

/** Mulberry32: small, quick and even enough to choose places and kinds. */
export function chance(seed: number): Chance {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (limit: number) => Math.floor(next() * limit);
	return {
		below,
		of: (values) => {
			const chosen = values[below(values.length)];
			if (chosen === undefined) throw new Error("There is nothing to choose from.");
			return chosen;
		},
	};
}
