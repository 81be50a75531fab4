import {
	addDays,
	addMonths,
	type Day,
	type MeasureId,
	monthsOf,
	type Period,
	partsOf,
	periodOfMonths,
} from "#vocabulary";
import type { PrescribedReturn } from "./prescribed-return.ts";

/** How a piece of information stands for a quarter. */
export const COVERAGE_STATES = {
	held: { words: "held" },
	late: { words: "held, came late" },
	missing: { words: "missing" },
	"not yet due": { words: "not yet due" },
} as const;

export type CoverageState = keyof typeof COVERAGE_STATES;

/** That something arrived: what it says, for which stretch of time, and on which day. */
export type Receipt = {
	/** The measure that a return states; absent for files of records. */
	readonly measure?: MeasureId;
	/** The format of the file. */
	readonly source: string;
	readonly period: Period;
	readonly receivedOn: Day;
};

/** How one piece of information stands for one quarter. */
export type QuarterCoverage = {
	readonly quarter: Period;
	/** The last day on which it may arrive: the law gives time until the end of the next quarter. */
	readonly due: Day;
	readonly state: CoverageState;
	/** How many of the quarter's three months are held. */
	readonly monthsHeld: number;
};

/** One piece of information over all quarters asked for. */
export type CoverageRow = {
	readonly item: PrescribedReturn;
	readonly quarters: readonly QuarterCoverage[];
	/** When anything of it arrived last, whatever its period. */
	readonly lastReceived?: Day;
};

const MONTHS_OF_QUARTER = 3;

/**
 * The quarters that ended before a day, oldest first.
 *
 * @example
 * quartersBefore(dayOf(2026, 8, 14), 2).map((each) => each.from) // => ["2026-01-01", "2026-04-01"]
 */
export function quartersBefore(today: Day, count: number): Period[] {
	const { year, month } = partsOf(today);
	const running = Math.floor((month - 1) / MONTHS_OF_QUARTER) * MONTHS_OF_QUARTER + 1;
	return Array.from({ length: count }, (_, index) =>
		periodOfMonths(year, running - MONTHS_OF_QUARTER * (count - index), MONTHS_OF_QUARTER),
	);
}

/**
 * Which prescribed information is held for which quarter. A quarter is held when each of its months is; it came late
 * when the last of them arrived after the end of the next quarter (SI 2007/1831). A return of a month or quarter covers
 * its months; a longer one covers none, since a year's total says nothing of a quarter.
 *
 * @example
 * coverageOf({ items: [], receipts: [], quarters: [], today: dayOf(2026, 8, 14) }) // => []
 */
export function coverageOf(question: {
	readonly items: readonly PrescribedReturn[];
	readonly receipts: readonly Receipt[];
	readonly quarters: readonly Period[];
	readonly today: Day;
}): CoverageRow[] {
	const { items, receipts, quarters, today } = question;
	return items.map((item) => {
		const own = receipts.filter((receipt) => says(receipt, item));
		const days = own.map((receipt) => receipt.receivedOn).sort();
		const last = days.at(-1);
		return {
			item,
			quarters: quarters.map((quarter) => quarterCoverage(quarter, firstArrivals(own), today)),
			...(last !== undefined && { lastReceived: last }),
		};
	});
}

/**
 * The state of a quarter in words, with the months that are held of one that is not whole.
 *
 * @example
 * coverageWords({ state: "missing", monthsHeld: 2 }) // => "missing (2 of 3 months held)"
 */
export function coverageWords({ state, monthsHeld }: Pick<QuarterCoverage, "state" | "monthsHeld">): string {
	const part = monthsHeld > 0 && monthsHeld < MONTHS_OF_QUARTER;
	return part
		? `${COVERAGE_STATES[state].words} (${monthsHeld} of ${MONTHS_OF_QUARTER} months held)`
		: COVERAGE_STATES[state].words;
}

function says(receipt: Receipt, item: PrescribedReturn): boolean {
	return receipt.measure === undefined
		? item.sources.includes(receipt.source)
		: item.measures.includes(receipt.measure);
}

/** The day on which each month was first held, by the month's first day. */
function firstArrivals(receipts: readonly Receipt[]): Map<Day, Day> {
	const arrivals = new Map<Day, Day>();
	for (const { period, receivedOn } of receipts) {
		const months = monthsOf(period);
		if (months.length > MONTHS_OF_QUARTER) continue;
		for (const { from } of months) {
			const known = arrivals.get(from);
			if (known === undefined || receivedOn < known) arrivals.set(from, receivedOn);
		}
	}
	return arrivals;
}

function quarterCoverage(quarter: Period, arrivals: ReadonlyMap<Day, Day>, today: Day): QuarterCoverage {
	const due = addDays(addMonths(quarter.to, MONTHS_OF_QUARTER), -1);
	const held = monthsOf(quarter).flatMap(({ from }) => arrivals.get(from) ?? []);
	const complete = held.length === MONTHS_OF_QUARTER;
	const last = held.toSorted().at(-1);
	const late = last !== undefined && last > due;
	const state = complete ? (late ? "late" : "held") : today > due ? "missing" : "not yet due";
	return { quarter, due, state, monthsHeld: held.length };
}
