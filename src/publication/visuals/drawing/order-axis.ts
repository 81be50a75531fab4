import { monthNumber } from "#vocabulary";
import { fittedText } from "./fitted-text.ts";
import type { Easel } from "./picture.ts";
import { textWidth } from "./text-width.ts";

/** A tick under the plot: the point it stands at, its words and where these are centred. */
export type OrderTick = { readonly at: number; readonly middle: number; readonly text: string };

/** The axis of things in order, such as months: where the point with an index is drawn, and which are named. */
export type OrderAxis = {
	readonly at: (index: number) => number;
	readonly spacing: number;
	readonly ticks: readonly OrderTick[];
};

const GAP = 14;
const MOST_TICKS = 9;
const STEPS = [1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000];
const MONTH_STEPS = [1, 3, 6, 12, 24, 60, 120];

/** Spreads points evenly between two ends and names as many as fit: of months, whole quarters or years. */
export function orderAxis(labels: readonly string[], left: number, right: number, easel: Easel): OrderAxis {
	const spacing = (right - left) / Math.max(1, labels.length);
	const at = (index: number) => left + (index + 0.5) * spacing;
	const size = easel.sizes.text;
	const shown = labels.map(
		(label) => fittedText(label, { width: (right - left) / 3, lines: 1, size })[0] ?? "",
	);
	const widestLabel = Math.max(0, ...shown.map((label) => textWidth(label, size)));
	const fits = (indexes: readonly number[]) =>
		indexes.length <= MOST_TICKS &&
		indexes.every((each, rank) => (each - (indexes[rank - 1] ?? -Infinity)) * spacing >= widestLabel + GAP);
	const ticks = namedIndexes(labels, fits).map((index) => {
		const text = shown[index] ?? "";
		return { at: at(index), middle: inside(at(index), textWidth(text, size), easel.width), text };
	});
	return { at, spacing, ticks };
}

function namedIndexes(labels: readonly string[], fits: (indexes: readonly number[]) => boolean): number[] {
	const all = [...labels.keys()];
	const months = labels.map(monthOf);
	if (months.every((month) => month !== undefined)) {
		for (const step of MONTH_STEPS) {
			const named = all.filter((index) => (months[index] ?? 0) % step === 0);
			if (named.length > 0 && fits(named)) return named;
		}
	}
	for (const step of STEPS) {
		const named = all.filter((index) => (labels.length - 1 - index) % step === 0);
		if (fits(named)) return named;
	}
	return all.slice(-1);
}

/** Months since the year nought, if the label is a month such as “Oct 2016”. */
function monthOf(label: string): number | undefined {
	const [, name, year] = /^(\p{L}+) (\d{4})$/u.exec(label) ?? [];
	const month = monthNumber(name);
	return month === undefined ? undefined : Number(year) * 12 + month - 1;
}

function inside(at: number, wide: number, width: number): number {
	return Math.max(wide / 2, Math.min(width - wide / 2, at));
}
