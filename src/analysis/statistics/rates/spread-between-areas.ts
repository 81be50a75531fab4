/** An area's distance from the centre in standard errors, and its standard error. */
export type TamedArea = { readonly score: number; readonly error: number };

/** How much areas differ beyond chance. */
export type SpreadBetweenAreas = {
	/** How many times chance the spread is; 1 is chance alone. */
	readonly phi: number;
	/** The variance between areas on the funnel's scale; 0 when the spread is no more than chance. */
	readonly tau2: number;
};

/**
 * The variance between areas by the method of moments; 0 where chance explains the spread.
 *
 * Source: DerSimonian and Laird (1986); Spiegelhalter (2005).
 */
export function spreadBetweenAreas(areas: readonly TamedArea[]): SpreadBetweenAreas {
	const count = areas.length;
	let squares = 0;
	let weights = 0;
	let squaredWeights = 0;
	for (const { score, error } of areas) {
		const weight = 1 / error ** 2;
		squares += score ** 2;
		weights += weight;
		squaredWeights += weight ** 2;
	}
	const excess = squares - (count - 1);
	const tau2 = count < 2 ? 0 : Math.max(0, excess / (weights - squaredWeights / weights));
	return { phi: count === 0 ? 0 : squares / count, tau2 };
}
