import { printedNumber } from "#vocabulary";

/** Above this ratio between the highest values of two lines, the lower one would lie flat along the axis. */
const TOO_FAR_APART = 5;

const INDEX_BASE = 100;

/** How lines are drawn: as they are, or as an index of the period with this place. */
export type LineScale = { readonly kind: "as held" } | { readonly kind: "index"; readonly place: number };

type Values = readonly (number | null)[];

/**
 * How several lines share one axis. Where one is more than five times another, their courses are compared instead of
 * their sizes: each is drawn as an index of the first period in which all have a value above nought.
 *
 * @example
 * lineScale([[10, 12], [300, 310]]) // => { kind: "index", place: 0 }
 * lineScale([[10, 12], [14, 11]]) // => { kind: "as held" }
 */
export function lineScale(lines: readonly Values[]): LineScale {
	const highest = lines.map((values) => Math.max(0, ...values.filter((value) => value !== null)));
	const ratio = Math.max(...highest) / Math.min(...highest);
	if (lines.length < 2 || !(ratio > TOO_FAR_APART)) return { kind: "as held" };
	const place = (lines[0] ?? []).findIndex((_, index) => lines.every((values) => (values[index] ?? 0) > 0));
	return place < 0 ? { kind: "as held" } : { kind: "index", place };
}

/** Values on a scale: as they are, or so many per hundred of the value at the place of the index. */
export function scaled(values: Values, scale: LineScale): Values {
	if (scale.kind === "as held") return values;
	const base = values[scale.place] ?? 0;
	return values.map((value) => (value === null ? null : (value / base) * INDEX_BASE));
}

/** What the axis of an index says: “index, 2007/08 = 100”. */
export function indexWords(label: string): string {
	return `index, ${label} = ${printedNumber(INDEX_BASE)}`;
}

/** The sentence under a chart that says why an index was drawn. */
export function indexRemark(label: string): string {
	return `Drawn as an index (${label} is ${printedNumber(INDEX_BASE)}), since one line is more than ${printedNumber(TOO_FAR_APART)} times another: it compares their courses and not their sizes. The values stand in the table behind the chart.`;
}
