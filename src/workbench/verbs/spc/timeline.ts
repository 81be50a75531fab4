import {
	daysBetween,
	done,
	monthsBetween,
	type Outcome,
	type Period,
	type Problem,
	refused,
} from "#vocabulary";
import { type Pace, paceOf, periodAfter, wholePeriods } from "./pace.ts";
import { seriesProblems } from "./series-problems.ts";
import type { SeriesRow } from "./series-rows.ts";

/** A place in time: a period, and its row if the file has one. */
type TimePoint = { readonly period: Period; readonly row?: SeriesRow };

/** A series in order of time, a period that the file leaves out included as a point without a row. */
export type Timeline = {
	readonly points: readonly TimePoint[];
	readonly pace: Pace;
	/** Whether single dates were read as the whole months, quarters or years that they begin or end. */
	readonly widened: boolean;
};

/** More points than anybody can see in one chart; ten years of days are 3,653. */
const MOST_POINTS = 5_000;

/**
 * Puts rows in order of time and shows the periods between them that have no row. In a series of single events (t and
 * g charts) every row is an event: dates may repeat and nothing is missing between them.
 */
export function timelineOf(rows: readonly SeriesRow[], events: boolean): Outcome<Timeline> {
	const [{ at = { file: "" } } = {}] = rows;
	if (rows.length > MOST_POINTS) return refused(seriesProblems.tooMany(at, rows.length, MOST_POINTS));
	const whole = events ? undefined : wholePeriods(rows.map(({ period }) => period));
	const dated = rows.map((row, index) => ({ period: whole?.[index] ?? row.period, row }));
	const sorted = dated.toSorted((one, other) => compare(one.period.from, other.period.from));
	const remarks = unsorted(rows);
	if (events) return done({ points: sorted, pace: { kind: "irregular" }, widened: false }, remarks);
	const faults = [...repeats(sorted), ...overlaps(sorted)];
	if (faults.length > 0) return refused(...faults);
	const pace = paceOf(sorted.map(({ period }) => period));
	if (!pace) return refused(...unlike(sorted));
	const filled = pace.kind === "irregular" ? done(sorted) : withGaps(sorted, pace);
	return filled.ok
		? done({ points: filled.value, pace, widened: whole !== undefined }, remarks)
		: refused(...filled.problems);
}

type Held = Required<TimePoint>;

function compare(one: string, other: string): number {
	return one < other ? -1 : Number(one > other);
}

/** Says once, at the first place, that rows are out of order. A file with the newest row first is as good. */
function unsorted(rows: readonly SeriesRow[]): Problem[] {
	const index = rows.findIndex(
		(row, each) => each > 0 && row.period.from < (rows[each - 1]?.period.from ?? ""),
	);
	const [before, row] = [rows[index - 1], rows[index]];
	return before && row ? [seriesProblems.datesUnsorted(row.at, row.written, before.written)] : [];
}

function repeats(sorted: readonly Held[]): Problem[] {
	return neighbours(sorted)
		.filter(([before, { period }]) => before.period.from === period.from && before.period.to === period.to)
		.map(([before, { row }]) => seriesProblems.dateTwice(row.at, row.written, rowWords(before.row)));
}

function overlaps(sorted: readonly Held[]): Problem[] {
	return neighbours(sorted)
		.filter(([before, { period }]) => period.from < before.period.to)
		.filter(([before, { period }]) => before.period.from !== period.from || before.period.to !== period.to)
		.map(([before, { row }]) => seriesProblems.datesOverlap(row.at, row.written, rowWords(before.row)));
}

function unlike(sorted: readonly Held[]): Problem[] {
	const kinds = sorted.map(({ period }) => period.kind);
	const usual = kinds.toSorted(
		(one, other) =>
			kinds.filter((kind) => kind === other).length - kinds.filter((kind) => kind === one).length,
	)[0];
	const odd = sorted.find(({ period }) => period.kind !== usual) ?? sorted[0];
	return odd
		? [seriesProblems.datesDiffer(odd.row.at, odd.row.written, `a ${usual}, as most rows have`)]
		: [];
}

type Keeping = Exclude<Pace, { kind: "irregular" }>;

/** Puts a point where a row is missing. More missing than held is a mistake in a date, or zeros left out. */
function withGaps(sorted: readonly Held[], pace: Keeping): Outcome<readonly TimePoint[]> {
	const missing = countMissing(sorted, pace);
	if (missing > sorted.length) return refused(farApart(sorted, missing));
	const points: TimePoint[] = [];
	for (const held of sorted) {
		let due = periodDue(points, pace);
		while (due && due.to <= held.period.from) {
			points.push({ period: due });
			due = periodAfter(due, pace);
		}
		if (due && due.from !== held.period.from)
			return refused(
				seriesProblems.datesDiffer(held.row.at, held.row.written, "a period that follows on the others"),
			);
		points.push(held);
	}
	return done(points);
}

function periodDue(points: readonly TimePoint[], pace: Keeping): Period | undefined {
	const last = points.at(-1);
	return last && periodAfter(last.period, pace);
}

function countMissing(sorted: readonly Held[], { kind, every }: Keeping): number {
	const [first, last] = [sorted[0], sorted.at(-1)];
	if (!first || !last) return 0;
	const distance = kind === "months" ? monthsBetween : daysBetween;
	return Math.floor(distance(first.period.from, last.period.from) / every) + 1 - sorted.length;
}

function farApart(sorted: readonly Held[], missing: number): Problem {
	const pairs = neighbours(sorted);
	const gap = ([before, after]: readonly [Held, Held]) => daysBetween(before.period.to, after.period.from);
	const widest = pairs.reduce(
		(one, other) => (gap(other) > gap(one) ? other : one),
		pairs[0] as readonly [Held, Held],
	);
	const { row } = widest[1];
	return seriesProblems.datesFarApart(row.at, row.written, missing, sorted.length);
}

function neighbours(sorted: readonly Held[]): (readonly [Held, Held])[] {
	return sorted.slice(1).map((held, index) => [sorted[index] as Held, held] as const);
}

function rowWords({ at }: SeriesRow): string {
	return `row ${at.row}`;
}
