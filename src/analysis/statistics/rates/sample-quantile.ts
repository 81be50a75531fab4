/**
 * The value below which a share of the values lies, by straight lines between ordered values.
 *
 * @param values not empty, finite
 * @param share from 0 to 1
 * Source: Hyndman and Fan (1996), type 7 (the usual one of R and spreadsheets).
 * @example
 * sampleQuantile([1, 2, 3, 4], 0.5) // => 2.5
 */
export function sampleQuantile(values: readonly number[], share: number): number {
	const ordered = [...values].sort((a, b) => a - b);
	const place = (ordered.length - 1) * share;
	const below = ordered[Math.floor(place)] ?? Number.NaN;
	const above = ordered[Math.ceil(place)] ?? below;
	return below + (place - Math.floor(place)) * (above - below);
}
