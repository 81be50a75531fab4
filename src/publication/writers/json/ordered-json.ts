/** Keys that stand first, in this order, because a reader looks for them first; all others follow by the alphabet. */
const FIRST = ["id", "kind", "level", "number", "title", "caption", "text", "value", "unit"];

/**
 * JSON whose text depends on the values only and not on the order in which somebody set the keys, so that two editions can
 * be compared line by line.
 *
 * @throws RangeError at a number that JSON cannot hold: it would silently become null
 * @example
 * orderedJson({ b: 1, id: "x", a: undefined }) // => '{\n\t"id": "x",\n\t"b": 1\n}\n'
 */
export function orderedJson(value: object): string {
	return `${JSON.stringify(ordered(value), null, "\t")}\n`;
}

function ordered(value: unknown): unknown {
	if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`JSON cannot hold ${value}`);
	if (Array.isArray(value)) return value.map(ordered);
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value).sort(([left], [right]) => inOrder(left, right));
	return Object.fromEntries(entries.map(([key, inside]) => [key, ordered(inside)]));
}

function inOrder(left: string, right: string): number {
	const place = (key: string) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length);
	return place(left) - place(right) || (left < right ? -1 : 1);
}
