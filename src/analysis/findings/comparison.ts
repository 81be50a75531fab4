import { type PercentChange, percentChange } from "#analysis/statistics";
import type { Caution } from "#document";
import type { Measure, StatedValue } from "#evidence/measures";
import { done, type Location, type Outcome, type Period, type Problem, refused } from "#vocabulary";
import { asked } from "./absent.ts";
import type { Address } from "./address.ts";
import { breakCaution, breaksWithin } from "./breaks.ts";
import { measureOf, valueAt } from "./cell.ts";
import type { EvidenceBook } from "./evidence-book.ts";
import { type ComparisonKind, compareWindows, exposures, WINDOW_FAULTS, windowProblem } from "./windows.ts";

/** Two values of one measure and area, held against each other. */
export type Comparison = {
	readonly kind: ComparisonKind;
	readonly measure: Measure;
	readonly current: StatedValue;
	readonly previous: StatedValue;
	readonly change: PercentChange;
	/** Months (or days) behind each value. */
	readonly exposure: { readonly current: number; readonly previous: number };
	/** Why unlike windows are compared all the same, breaks between them, small or illustrative counts. */
	readonly cautions: readonly Caution[];
};

/** Counts below this are called small: a few events more or less are expected by chance alone. */
const SMALL_COUNT = 20;

const SMALL_COUNTS: Caution = {
	kind: "small counts",
	text: "Small counts: a few more or fewer are to be expected by chance alone.",
};

/**
 * The comparison that an address asks for, or why there is none: a value is missing, no other window is named, or
 * the windows are unlike and no reason is given.
 */
export function comparisonAt(address: Address, at: Location, book: EvidenceBook): Outcome<Comparison> {
	const measure = measureOf(address.measure, at, book);
	if (!measure.ok) return measure;
	if (!address.against) return refused(noOtherWindow(address, at, book));
	const current = valueAt(address, at, book);
	if (!current.ok) return current;
	const previous = valueAt({ ...address, window: address.against }, at, book);
	if (!previous.ok) return previous;
	const windows = { current: current.value.period, previous: previous.value.period };
	const { kind, faults } = compareWindows(windows.current, windows.previous, measure.value.stock);
	if (faults.length > 0 && (address.reason ?? "").trim() === "")
		return refused(...faults.map((fault) => windowProblem(fault, windows, at)));
	return done({
		kind,
		measure: measure.value,
		current: current.value,
		previous: previous.value,
		change: percentChange({ current: current.value.value, previous: previous.value.value }),
		exposure: exposures(windows.current, windows.previous),
		cautions: [
			...faults.map(
				(fault): Caution => ({
					kind: "unlike windows",
					text: `${WINDOW_FAULTS[fault].words} Reason given: ${address.reason?.trim()}`,
				}),
			),
			...comparisonCautions(measure.value, [current.value, previous.value], book),
		],
	});
}

function comparisonCautions(measure: Measure, values: readonly StatedValue[], book: EvidenceBook): Caution[] {
	const [first] = values;
	const breaks = first ? book.breaks(first.measure, first.area) : [];
	const windows: Period[] = values.map((each) => each.period);
	const small = isCounted(measure) && values.some((each) => each.value < SMALL_COUNT);
	return [...breaksWithin(breaks, windows).map(breakCaution), ...(small ? [SMALL_COUNTS] : [])];
}

/** Whether values of a measure are events or people counted one by one. */
export function isCounted(measure: Measure): boolean {
	return measure.unit === "count" || measure.unit === "people";
}

/** The problem that no window is named to compare with. */
export function noOtherWindow(address: Address, at: Location, book: EvidenceBook): Problem {
	return {
		code: "window-missing",
		stops: "figure",
		at,
		says: `No window is named against which ${asked(address, book)} is compared.`,
		next: 'Add against="…", for example against="RY Oct 2015".',
	};
}
