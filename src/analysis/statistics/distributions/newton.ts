/** What Newton's method needs to know at a point: how far above zero the function is, and how steep. */
export type Slope = { readonly gap: number; readonly slope: number };

const mostSteps = 400;

/**
 * Where a rising function crosses zero: Newton's method, kept inside a bracket that shrinks.
 *
 * A step that would leave the bracket is replaced by halving it, so it always arrives.
 *
 * @param low a point where the function is below zero
 * @param high a point where it is above zero
 * @throws RangeError when it does not settle: a fault of the function
 */
export function crossing(low: number, high: number, start: number, at: (u: number) => Slope): number {
	let u = start;
	for (let step = 0; step < mostSteps; step++) {
		const { gap, slope } = at(u);
		if (gap === 0) return u;
		if (gap < 0) low = u;
		else high = u;
		const wanted = u - gap / slope;
		const next = wanted > low && wanted < high ? wanted : (low + high) / 2;
		if (Math.abs(next - u) <= 1e-15 * Math.max(1, Math.abs(u))) return next;
		u = next;
	}
	if (high - low <= 1e-12 * Math.max(1, Math.abs(u))) return u;
	throw new RangeError(`no crossing found between ${low} and ${high}`);
}
