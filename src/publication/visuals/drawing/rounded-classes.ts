import { extent, ticks } from "d3-array";
import { precisionFixed } from "d3-format";
import type { ValueClass } from "#document";
import { printedNumber } from "#vocabulary";

/** More classes than five cannot be told apart. */
const MOST_CLASSES = 5;
const MOST_PLACES = 12;

/**
 * Classes of equal width with round limits that hold all values: at most five, the lowest first.
 *
 * @example
 * roundedClasses([3, 18, 42]).map(({ label }) => label) // => ["Under 10", "10 to 19", "20 to 29", "30 to 39", "40 or more"]
 */
export function roundedClasses(values: readonly number[]): ValueClass[] {
	const [low = 0, high = 0] = extent(values);
	const limits = limitsBetween(low, high);
	const step = (limits[1] ?? 0) - (limits[0] ?? 0) || 1;
	const places = Math.min(MOST_PLACES, precisionFixed(step));
	const whole = values.every(Number.isInteger) && places === 0;
	const said = (value: number) => printedNumber(value, places);
	const [first] = limits;
	if (first === undefined) return [{ from: low, label: said(low) }];
	const above = limits.map((from, index): ValueClass => {
		const next = limits[index + 1];
		if (next === undefined) return { from, label: `${said(from)} or more` };
		return {
			from,
			label: whole ? `${said(from)} to ${said(next - 1)}` : `${said(from)} to under ${said(next)}`,
		};
	});
	return [{ from: Math.min(low, first - step), label: `Under ${said(first)}` }, ...above];
}

/** Round numbers between the lowest and the highest value: one fewer than there may be classes. */
function limitsBetween(low: number, high: number): number[] {
	for (let count = MOST_CLASSES; count > 0; count -= 1) {
		const inner = ticks(low, high, count).filter((limit) => limit > low && limit <= high);
		if (inner.length > 0 && inner.length < MOST_CLASSES) return inner;
	}
	return [];
}
