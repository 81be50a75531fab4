/** A value that is not what the other tool says, and where it stands in the answer. */
export type Difference = { path: string; expected: unknown; actual: unknown };

/** How far a number may lie from an expected nought, where no relative distance exists. */
const nearNought = 1e-12;

/** Golden files write what JSON cannot: infinities as words, NA and NaN as null. */
function asWritten(value: unknown): unknown {
	if (value === "Infinity") return Number.POSITIVE_INFINITY;
	if (value === "-Infinity") return Number.NEGATIVE_INFINITY;
	return typeof value === "number" && Number.isNaN(value) ? null : value;
}

function sameNumber(expected: number, actual: number, tolerance: number): boolean {
	if (expected === actual) return true;
	if (!Number.isFinite(expected) || !Number.isFinite(actual)) return false;
	if (expected === 0) return Math.abs(actual) <= nearNought;
	return Math.abs(actual - expected) <= tolerance * Math.abs(expected);
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Every place where an answer differs from the expected one: numbers beyond the relative tolerance, all else exactly.
 * Keys that are not expected are passed over; lists must be equally long.
 */
export function* differences(
	expected: unknown,
	actual: unknown,
	tolerance: number,
	path = "",
): Generator<Difference> {
	const [wanted, got] = [asWritten(expected), asWritten(actual)];
	const within = (key: string | number) => (path === "" ? String(key) : `${path}.${key}`);
	if (Array.isArray(wanted)) {
		if (!Array.isArray(got)) yield { path, expected: wanted, actual: got };
		else {
			if (wanted.length !== got.length)
				yield { path: within("length"), expected: wanted.length, actual: got.length };
			for (let index = 0; index < Math.min(wanted.length, got.length); index++)
				yield* differences(wanted[index], got[index], tolerance, within(index));
		}
	} else if (isObject(wanted)) {
		if (!isObject(got)) yield { path, expected: wanted, actual: got };
		else
			for (const key of Object.keys(wanted))
				yield* differences(wanted[key], got[key], tolerance, within(key));
	} else if (typeof wanted === "number" && typeof got === "number") {
		if (!sameNumber(wanted, got, tolerance)) yield { path, expected: wanted, actual: got };
	} else if (wanted !== got) yield { path, expected: wanted, actual: got };
}
