import {
	daysBetween,
	describePeriod,
	type Location,
	type Period,
	type Problem,
	partsOf,
	periodKey,
	periodsOverlap,
	wholeMonths,
	yearEarlier,
} from "#vocabulary";

/** How two windows stand to each other. */
export type ComparisonKind =
	| "rolling year"
	| "same months last year"
	| "before and after"
	| "end points"
	| "two days";

/** What makes two windows unlike: such a comparison is only published with a reason. */
export const WINDOW_FAULTS = {
	overlap: {
		words: "The two windows share days, so that some events are counted in both.",
		next: "Choose windows that do not overlap",
	},
	length: {
		words: "The two windows are not of the same length.",
		next: "Choose windows of the same length",
	},
	season: {
		words:
			"The two windows start in different months of the year, so that season and change cannot be told apart.",
		next: "Compare with the same months of the year before",
	},
	"end points": {
		words:
			"The two windows do not follow each other: what lies between them is left out, and another start could give another answer.",
		next: "Compare with the window just before, or show the whole series",
	},
	reversed: {
		words: "The window compared with is later than the window itself.",
		next: "Exchange the two windows",
	},
} as const;

export type WindowFault = keyof typeof WINDOW_FAULTS;

const MONTHS_IN_YEAR = 12;

/**
 * How two windows stand to each other, and what is wrong with comparing them (Methods, section 1). Days are compared
 * freely, and so are windows of stocks where only season or gap would be the matter: nothing is counted over a time.
 *
 * @example
 * compareWindows(readPeriod("RY Oct 2016"), readPeriod("RY Oct 2015")) // => { kind: "rolling year", faults: [] }
 */
export function compareWindows(
	current: Period,
	previous: Period,
	stock = false,
): { kind: ComparisonKind; faults: WindowFault[] } {
	const faults: WindowFault[] = [];
	if (previous.from > current.from) faults.push("reversed");
	if (periodsOverlap(current, previous)) faults.push("overlap");
	if (lengthOf(current) !== lengthOf(previous)) faults.push("length");
	if (current.kind === "snapshot" && previous.kind === "snapshot") return { kind: "two days", faults };
	const yearApart = periodKey(yearEarlier(current)) === periodKey(previous);
	const follows = previous.to === current.from;
	if (!stock && isShort(current) && !sameMonth(current, previous)) faults.push("season");
	if (!stock && !follows && !yearApart && faults.length === 0) faults.push("end points");
	const alike = !faults.includes("length");
	return {
		kind: kindOf({ yearApart, follows, year: alike && wholeMonths(current) === MONTHS_IN_YEAR }),
		faults,
	};
}

function kindOf(windows: { yearApart: boolean; follows: boolean; year: boolean }): ComparisonKind {
	if (windows.follows && windows.year) return "rolling year";
	if (windows.yearApart) return "same months last year";
	return windows.follows ? "before and after" : "end points";
}

/** The time behind two counts in one unit: calendar months when both windows are whole months, days otherwise. */
export function exposures(current: Period, previous: Period): { current: number; previous: number } {
	const months = { current: wholeMonths(current), previous: wholeMonths(previous) };
	if (months.current !== undefined && months.previous !== undefined)
		return { current: months.current, previous: months.previous };
	return {
		current: daysBetween(current.from, current.to),
		previous: daysBetween(previous.from, previous.to),
	};
}

/** The problem of comparing unlike windows without a reason. */
export function windowProblem(
	fault: WindowFault,
	windows: { current: Period; previous: Period },
	at: Location,
): Problem {
	const { words, next } = WINDOW_FAULTS[fault];
	return {
		code: `windows-${fault.replace(" ", "-")}`,
		stops: "figure",
		at,
		says: `${words} They are ${describePeriod(windows.current)} and ${describePeriod(windows.previous)}.`,
		next: `${next}, or add reason="…" to say why they are compared; the reason is printed.`,
	};
}

function lengthOf(period: Period): string {
	const months = wholeMonths(period);
	return months === undefined ? `${daysBetween(period.from, period.to)} days` : `${months} months`;
}

function isShort(period: Period): boolean {
	const months = wholeMonths(period);
	return months === undefined ? daysBetween(period.from, period.to) < 365 : months < MONTHS_IN_YEAR;
}

function sameMonth(left: Period, right: Period): boolean {
	return partsOf(left.from).month === partsOf(right.from).month;
}
