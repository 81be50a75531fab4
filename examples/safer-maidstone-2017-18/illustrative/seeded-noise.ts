/**
 * Noise that is the same on every machine: numbers around 0 with standard deviation 1, nearly normal. Each is the sum of
 * twelve even numbers less 6, which needs no logarithm whose last digit could differ between machines; the even numbers
 * come from the generator mulberry32 (Tommy Ettinger, public domain).
 *
 * @example
 * seededNoise(1)() === seededNoise(1)() // => true
 */
export function seededNoise(seed: number): () => number {
	let state = seed >>> 0;
	const even = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	return () => Array.from({ length: 12 }, even).reduce((sum, each) => sum + each, -6);
}
