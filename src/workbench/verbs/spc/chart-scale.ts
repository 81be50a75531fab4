import { type ChartKind, chartKinds } from "#analysis/statistics";
import type { ReceivedSeries } from "./receive-series.ts";

/** What the values of a chart are multiplied by to be read easily: shares by 100, rates by a power of ten. */
export type ChartScale = { readonly factor: number; readonly kind: "as written" | "per cent" | "rate" };

const AS_WRITTEN: ChartScale = { factor: 1, kind: "as written" };

const SHARES: readonly ChartKind[] = ["p", "p-prime"];

const RATES = [1, 1_000, 10_000, 100_000, 1_000_000];

/**
 * The scale of a chart: per cent for shares; for rates, events per 1, 1,000, 10,000 … of the base, the first of these
 * at which the usual rate is 1 or more.
 */
export function scaleOf(kind: ChartKind, { rows }: ReceivedSeries): ChartScale {
	if (SHARES.includes(kind)) return { factor: 100, kind: "per cent" };
	if (chartKinds[kind].denominators !== "values over denominators") return AS_WRITTEN;
	const pairs = rows.filter(({ value, denominator }) => value !== null && (denominator ?? 0) > 0);
	const events = pairs.reduce((sum, { value }) => sum + Math.abs(value ?? 0), 0);
	const bases = pairs.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0);
	const factor = RATES.find((each) => (events * each) / bases >= 1);
	return { factor: factor ?? (events > 0 ? (RATES.at(-1) ?? 1) : 1), kind: "rate" };
}
