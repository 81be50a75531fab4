/** Random numbers that come again for the same seed. */
export type Seeded = {
	/** From 0 to below 1. */
	next(): number;
	/** A Poisson count. */
	poisson(mean: number): number;
	/** A count whose variance is `dispersion` times its mean (negative binomial; Poisson at 1). */
	count(mean: number, dispersion: number): number;
};

/** A generator from a seed (mulberry32), so that every study can be run again to the same digit. */
export function seeded(seed: number): Seeded {
	let state = seed | 0;
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const poisson = (mean: number) => poissonFrom(next, mean);
	const count = (mean: number, dispersion: number) =>
		dispersion <= 1 ? poisson(mean) : poisson(gammaFrom(next, mean / (dispersion - 1)) * (dispersion - 1));
	return { next, poisson, count };
}

/** Knuth's product of uniforms, in parts of at most 200 so that it never runs out of digits. */
function poissonFrom(next: () => number, mean: number): number {
	let events = 0;
	for (let left = mean; left > 0; left -= 200) {
		const floor = Math.exp(-Math.min(left, 200));
		for (let product = next(); product > floor; product *= next()) events += 1;
	}
	return events;
}

/** Marsaglia and Tsang's method. */
function gammaFrom(next: () => number, shape: number): number {
	if (shape < 1) return gammaFrom(next, shape + 1) * next() ** (1 / shape);
	const least = shape - 1 / 3;
	const scale = 1 / Math.sqrt(9 * least);
	for (;;) {
		const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
		const cube = (1 + scale * normal) ** 3;
		if (cube <= 0) continue;
		if (Math.log(1 - next()) < normal ** 2 / 2 + least - least * cube + least * Math.log(cube))
			return least * cube;
	}
}

/** A share as a per cent with one decimal. */
export function perCent(part: number, whole: number): string {
	return `${((100 * part) / whole).toFixed(1)}%`;
}
