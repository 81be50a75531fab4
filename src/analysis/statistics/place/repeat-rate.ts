import { type NotComputable, notComputable } from "../not-computable.ts";
import { type Share, wilson } from "../rates/wilson.ts";

/** One case: who or where, and the day, counted from any one day. */
export type Case = { readonly of: string; readonly day: number };

/** The share of cases that follow an earlier one of the same person or address. */
export type RepeatRate = {
	readonly kind: "repeat rate";
	readonly repeats: number;
	readonly cases: number;
	readonly share: Share;
	/** Days looked back. */
	readonly lookBack: number;
};

/**
 * Repeat cases over all cases: those with an earlier case of the same person or address within the look-back.
 *
 * Give the cases before the window too (they count as earlier ones only), or the first months have too few repeats.
 *
 * @param input cases; days to look back; the first day of the window, whose cases are counted
 * @returns both counts and the share with Wilson's interval, or why there is none
 * @example
 * repeatRate({ cases: [{ of: "a", day: 1 }, { of: "a", day: 9 }], lookBack: 365, from: 1 }).value // => 0.5
 */
export function repeatRate(input: {
	cases: readonly Case[];
	lookBack: number;
	from: number;
	confidence?: number;
}): (RepeatRate & { readonly value: number }) | NotComputable {
	const { cases, lookBack, from, confidence = 0.95 } = input;
	if (!cases.every(({ day }) => Number.isFinite(day))) return notComputable("not-finite");
	const latest = new Map<string, number>();
	let repeats = 0;
	let counted = 0;
	for (const { of, day } of [...cases].sort((a, b) => a.day - b.day)) {
		const earlier = latest.get(of);
		latest.set(of, day);
		if (day < from) continue;
		counted++;
		if (earlier !== undefined && day - earlier <= lookBack) repeats++;
	}
	const share = wilson({ events: repeats, base: counted, confidence });
	if (share.kind === "not computable") return share;
	return { kind: "repeat rate", value: share.value, repeats, cases: counted, share, lookBack };
}
