import { type NotComputable, notComputable } from "../not-computable.ts";

/** When an event may have happened: from and to, in hours from any one origin (a Monday midnight, for a week). */
export type TimeSpan = { readonly from: number; readonly to: number };

/** Events spread over the bins of a cycle. */
export type AoristicShares = {
	readonly kind: "aoristic shares";
	/** Events in each bin; parts of events add up to whole ones. */
	readonly bins: readonly number[];
	/** The sum of the bins: the events that were spread. */
	readonly events: number;
	/** Events whose span was longer than allowed: they say too little about when. */
	readonly setAside: number;
	/** Events that end before they begin. */
	readonly backwards: number;
};

/** Adds one event to the bins, each by its part of the span. */
function spread(bins: number[], { from, to }: TimeSpan, width: number): void {
	const add = (bin: number, part: number) => {
		const place = ((bin % bins.length) + bins.length) % bins.length;
		bins[place] = (bins[place] ?? 0) + part;
	};
	const first = Math.floor(from / width);
	if (to === from) {
		add(first, 1);
		return;
	}
	for (let bin = first; bin * width < to; bin++) {
		const overlap = Math.min(to, (bin + 1) * width) - Math.max(from, bin * width);
		if (overlap > 0) add(bin, overlap / (to - from));
	}
}

/**
 * When events happened, where only a span is known: each is shared over the bins that its span touches.
 *
 * A burglary between 09:00 and 17:00 counts an eighth in each hour, where a midpoint would put all of it at 13:00.
 * Spans longer than `longest` (one cycle unless told) are set aside and counted.
 *
 * @param input spans in hours; `cycle` 24 or 168 hours; `width` of a bin in hours (1)
 * @returns the bins, or why there are none
 * @throws RangeError for a cycle that is not a whole number of bins
 * Source: Ratcliffe and McCullagh (1998).
 * @example
 * aoristicShares({ spans: [{ from: 23, to: 25 }], cycle: 24, width: 12 }).bins // => [0.5, 0.5]
 */
export function aoristicShares(input: {
	spans: readonly TimeSpan[];
	cycle: number;
	width?: number;
	longest?: number;
}): AoristicShares | (NotComputable & { readonly bins: null }) {
	const { spans, cycle, width = 1, longest = cycle } = input;
	const count = cycle / width;
	if (!(Number.isInteger(count) && count > 0))
		throw new RangeError(`a cycle of ${cycle} is not a whole number of bins of ${width}`);
	if (!spans.every(({ from, to }) => Number.isFinite(from) && Number.isFinite(to)))
		return { ...notComputable("not-finite"), bins: null };
	const bins = new Array<number>(count).fill(0);
	const backwards = spans.filter(({ from, to }) => to < from);
	const kept = spans.filter(({ from, to }) => to >= from && to - from <= longest);
	for (const span of kept) spread(bins, span, width);
	return {
		kind: "aoristic shares",
		bins,
		events: kept.length,
		setAside: spans.length - kept.length - backwards.length,
		backwards: backwards.length,
	};
}
