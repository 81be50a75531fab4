import { type Interval, standardErrorsAt } from "../confidence.ts";
import { type NotComputable, type NotComputableReason, notComputable } from "../not-computable.ts";

/** How much more than chance months vary, once season and the change between the periods are taken out. */
export type MonthDispersion = {
	readonly kind: "dispersion";
	/** Pearson's chi-square over its degrees of freedom; 1 is chance alone. May lie below 1. */
	readonly phi: number;
	readonly chiSquare: number;
	readonly degreesOfFreedom: number;
};

/** A change with an interval that allows for months varying by more than chance. */
export type OverDispersedChange = {
	readonly kind: "over-dispersed change";
	/** Current total over previous total. */
	readonly ratio: number;
	readonly interval: Interval;
	/** The dispersion that the interval uses: never below 1. */
	readonly phi: number;
	readonly dispersion: MonthDispersion;
	readonly method: "over-dispersed";
};

/** Two windows of whole months: the n-th months of both are the same month of the year. */
export type MonthPair = { readonly previous: readonly number[]; readonly current: readonly number[] };

function faultOf({ previous, current }: MonthPair): NotComputableReason | undefined {
	if (previous.length !== current.length) return "unlike-windows";
	const months = [...previous, ...current];
	if (!months.every(Number.isFinite)) return "not-finite";
	if (months.some((count) => count < 0)) return "negative-count";
	return undefined;
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

/**
 * The dispersion of monthly counts under a Poisson model with an effect for each month of the year and each period.
 *
 * For two whole years that is 24 months and 11 degrees of freedom. The model's expected count of a month is its
 * row total times its column total over all, so no iteration is needed. Calendar months without any event say
 * nothing of dispersion and give no degree of freedom.
 *
 * @param months the previous and the current window, month by month
 * @returns the dispersion, or why there is none
 * @example
 * dispersionOfMonths({ previous: [10, 20], current: [20, 40] }).kind // => "dispersion"
 */
export function dispersionOfMonths(months: MonthPair): MonthDispersion | NotComputable {
	const fault = faultOf(months);
	if (fault) return notComputable(fault);
	const before = sum(months.previous);
	const after = sum(months.current);
	if (before === 0 || after === 0) return notComputable("count-zero");
	let chiSquare = 0;
	let busyMonths = 0;
	months.previous.forEach((count, index) => {
		const other = months.current[index] ?? 0;
		const both = count + other;
		if (both === 0) return;
		busyMonths++;
		const expected = (both / (before + after)) * before;
		chiSquare += (count - expected) ** 2 * (1 / expected + 1 / (both - expected));
	});
	const degreesOfFreedom = busyMonths - 1;
	if (degreesOfFreedom < 1) return notComputable("too-few-groups");
	return { kind: "dispersion", phi: chiSquare / degreesOfFreedom, chiSquare, degreesOfFreedom };
}

/**
 * The ratio of two windows' counts, with an interval widened by how much months vary beyond chance.
 *
 * exp(ln ratio +- z sqrt(phi (1/current + 1/previous))), phi never below 1. Crimes come in series and sprees, so a
 * test of chance alone calls too many changes real.
 *
 * @param months the previous and the current window, month by month, the same months of the year
 * @returns the ratio and its interval, or why there is none
 * @throws ConfidenceOutOfRange
 * Source: McCullagh and Nelder (1989), quasi-likelihood with Pearson's estimate.
 * @example
 * overDispersedChange({ previous: [10, 20, 30], current: [20, 40, 60] }).kind // => "over-dispersed change"
 */
export function overDispersedChange(
	months: MonthPair & { readonly confidence?: number },
): OverDispersedChange | NotComputable {
	const { confidence = 0.95 } = months;
	const dispersion = dispersionOfMonths(months);
	if (dispersion.kind === "not computable") return dispersion;
	const [previous, current] = [sum(months.previous), sum(months.current)];
	const phi = Math.max(1, dispersion.phi);
	const ratio = current / previous;
	const reach = standardErrorsAt(confidence) * Math.sqrt(phi * (1 / current + 1 / previous));
	return {
		kind: "over-dispersed change",
		ratio,
		interval: { lower: ratio * Math.exp(-reach), upper: ratio * Math.exp(reach), confidence },
		phi,
		dispersion,
		method: "over-dispersed",
	};
}
