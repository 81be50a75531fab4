import { innerConfidence, tailShare } from "../confidence.ts";
import { meanOfKnown } from "../control-charts/moving-range.ts";
import { gammaQuantile } from "../distributions/gamma-quantile.ts";
import { type NotComputable, notComputable } from "../not-computable.ts";
import { DAMPING, type DampedTrend, fitDampedTrend } from "./damped-trend.ts";
import { checkMonths, MONTHS, type MonthlySeries, placeInYear, unusableReason } from "./month.ts";
import { monthIndex } from "./month-index.ts";

/** Fewer known points at the present level than this are no ground to look ahead from. */
const POINTS_FOR_OUTLOOK = 24;
/** Fewer events a month than this and the range misses more often than it says: see bench/outlook.ts. */
const EVENTS_A_MONTH = 2;
/** Level and the two weights of the damped trend. */
const FITTED_NUMBERS = 3;

/** A total that lies ahead. */
export type ExpectedRange = {
	months: number;
	expected: number;
	lower: number;
	upper: number;
	confidence: number;
};

/** What to expect of a series if it goes on as it has. */
export type Outlook = {
	kind: "outlook";
	next3: ExpectedRange;
	next12: ExpectedRange;
	/** Expected value of each of the next twelve months. */
	months: readonly number[];
	/** Variance over Poisson variance, of the errors one month ahead; never below 1. */
	dispersion: number;
	/** The month-of-year index that was used; `null` where the series is too short for one. */
	season: readonly number[] | null;
	levelWeight: number;
	trendWeight: number;
	damping: number;
	/** Known points the level and trend rest on: those since the last step. */
	points: number;
};

/**
 * Expected range of the next 3 and 12 months: a damped trend with the month-of-year index (from 36 points),
 * and errors like those of over-dispersed counts, measured from how well the same method foretold the
 * series itself. Says what happens if nothing changes; a change of law, recording or activity is not
 * foreseen. After an accepted step only the months since it count towards level and trend. Needs 24 of
 * them, with 2 events a month or more.
 *
 * Source: Gardner and McKenzie (1985); Hyndman, Koehler, Ord and Snyder, Forecasting with Exponential
 * Smoothing (2008), for the variance.
 *
 * @example
 * outlook({ values: Array(36).fill(10), firstMonth: 1 }).next12?.expected // => 120
 */
export function outlook(
	series: MonthlySeries,
	confidence: number = innerConfidence,
): Outlook | NotComputable {
	checkMonths(series);
	const unusable = unusableReason(series.values);
	if (unusable !== null) return notComputable(unusable);
	const from = Math.max(0, ...(series.steps ?? []));
	const recent = series.values.slice(from);
	if (recent.filter((value) => value !== null).length < POINTS_FOR_OUTLOOK)
		return notComputable("too-few-points");
	if ((meanOfKnown(recent) ?? 0) < EVENTS_A_MONTH) return notComputable("too-few-events");
	const found = monthIndex(series);
	const season = found.kind === "season" ? found.index : null;
	const shareOf = (place: number) => season?.[placeInYear(series.firstMonth, place)] ?? 1;
	const fit = fitDampedTrend(
		recent,
		recent.map((_, index) => shareOf(from + index)),
	);
	if (fit === null || !(fit.level > 0)) return notComputable("count-zero");
	const shares = Array.from({ length: MONTHS }, (_, ahead) => shareOf(series.values.length + ahead));
	const levels = levelsAhead(fit);
	const dispersion = dispersionOf(fit, season !== null);
	const range = (months: number): ExpectedRange => {
		const expected = sum(shares.slice(0, months).map((share, ahead) => share * (levels[ahead] ?? 0)));
		const variance = dispersion * varianceOfTotal(fit, shares.slice(0, months), season !== null);
		return { months, expected, ...gammaRange(expected, variance, confidence), confidence };
	};
	return {
		kind: "outlook",
		next3: range(3),
		next12: range(MONTHS),
		months: shares.map((share, ahead) => share * (levels[ahead] ?? 0)),
		dispersion,
		season,
		levelWeight: fit.levelWeight,
		trendWeight: fit.trendWeight,
		damping: DAMPING,
		points: fit.known,
	};
}

function levelsAhead({ level, trend }: DampedTrend): number[] {
	let gained = 0;
	return Array.from({ length: MONTHS }, (_, ahead) => {
		gained += trend * DAMPING ** (ahead + 1);
		return Math.max(0, level + gained);
	});
}

function dispersionOf({ squaredErrors, scored }: DampedTrend, seasonal: boolean): number {
	const freedom = Math.max(1, scored - FITTED_NUMBERS - (seasonal ? MONTHS - 1 : 0));
	return Math.max(1, squaredErrors / freedom);
}

/**
 * Variance of a total over its dispersion: the months' own chance, what their errors do to the months after
 * them, that the level of today is itself an estimate, and that so is the season.
 */
function varianceOfTotal(fit: DampedTrend, shares: readonly number[], seasonal: boolean): number {
	const own = shares.map((share, month) => {
		const carried = shares.slice(month + 1).map((later, gap) => later * carriedOn(fit, gap + 1));
		const weight = share + sum(carried);
		return share > 0 ? (weight ** 2 * fit.level) / share : 0;
	});
	const levelShare = Math.max(fit.levelWeight / (2 - fit.levelWeight), 1 / fit.known);
	const ofLevel = sum(shares) ** 2 * fit.level * levelShare;
	const years = fit.known / MONTHS;
	const ofSeason = seasonal ? (sum(shares) * fit.level * (1 - shares.length / MONTHS)) / years : 0;
	return sum(own) + ofLevel + ofSeason;
}

/** What share of one month's error is still in the forecast so many months later. */
function carriedOn({ levelWeight, trendWeight }: DampedTrend, months: number): number {
	const damped = (DAMPING * (1 - DAMPING ** months)) / (1 - DAMPING);
	return levelWeight * (1 + trendWeight * damped);
}

function gammaRange(mean: number, variance: number, confidence: number): { lower: number; upper: number } {
	const tail = tailShare(confidence);
	if (mean === 0) return { lower: 0, upper: 0 };
	const shape = mean ** 2 / variance;
	const scale = variance / mean;
	return { lower: scale * gammaQuantile(tail, shape), upper: scale * gammaQuantile(1 - tail, shape) };
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
