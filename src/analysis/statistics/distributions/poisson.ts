import { gammaLowerTail, gammaUpperTail } from "./gamma.ts";

/**
 * The chance of `count` events or fewer when `mean` are expected.
 *
 * @example
 * poissonAtMost(0, 0) // => 1
 */
export function poissonAtMost(count: number, mean: number): number {
	if (count < 0) return 0;
	return gammaUpperTail(mean, Math.floor(count) + 1);
}

/**
 * The chance of `count` events or more when `mean` are expected.
 *
 * @example
 * poissonAtLeast(0, 5) // => 1
 */
export function poissonAtLeast(count: number, mean: number): number {
	if (count <= 0) return 1;
	return gammaLowerTail(mean, Math.ceil(count));
}
