/**
 * Values per day, for months of unequal length. A missing value stays missing.
 *
 * @example
 * perDay([62, null, 56], [31, 30, 28]) // => [2, null, 2]
 */
export function perDay(values: readonly (number | null)[], days: readonly number[]): (number | null)[] {
	if (days.length !== values.length) {
		throw new RangeError(`${values.length} values want as many numbers of days; found ${days.length}.`);
	}
	return values.map((value, index) => {
		const length = days[index] ?? 0;
		if (length <= 0) throw new RangeError(`days[${index}] is ${length}. A period has days.`);
		return value === null ? null : value / length;
	});
}
