/** The percentiles that part the bands. */
const BAND_EDGES = [20, 40, 60, 80];

/**
 * The band from 0 to 4 in which each value lies among all of them, for a suggested score of volume.
 *
 * The percentile of a value is the share of the values below it, and half of those equal to it, itself included. A
 * value alone has nothing to be compared with and gets no band.
 *
 * @param values with null where missing
 * @example
 * percentileBands([5, 10, 20, 40, 80]) // => [0, 1, 2, 3, 4]
 * @example
 * percentileBands([3, null]) // => [null, null]
 */
export function percentileBands(values: readonly (number | null)[]): (number | null)[] {
	const known = values.filter((value) => value !== null);
	return values.map((value) => {
		if (value === null || known.length < 2) return null;
		const below = known.filter((other) => other < value).length;
		const equal = known.filter((other) => other === value).length;
		const percentile = ((below + equal / 2) / known.length) * 100;
		return BAND_EDGES.filter((edge) => percentile >= edge).length;
	});
}
