import type { Observation } from "#evidence/measures";
import {
	describeMonth,
	describePeriod,
	type Location,
	nearest,
	type Problem,
	periodKey,
	shown,
} from "#vocabulary";
import type { CellAddress } from "./address.ts";
import type { EvidenceBook } from "./evidence-book.ts";

const CHOICES_SHOWN = 6;

/** The name of an area as it stands in a sentence; its code where it is not known. */
export function areaName(book: EvidenceBook, code: string): string {
	return book.nameOf(code);
}

/** The problem of a measure that nobody knows, with the nearest one that somebody does. */
export function unknownMeasure(id: string, at: Location, book: EvidenceBook): Problem {
	const near = nearest(
		id,
		book.measures.map((each) => each.id),
	);
	return {
		code: "measure-unknown",
		stops: "figure",
		at,
		says: `There is no measure ${shown(id)}.`,
		next: near === undefined ? "Look for its id in the list of measures." : `Did you mean “${near}”?`,
	};
}

/** The problem of a value that is asked for and not there: what was asked, why it is missing, and what there is. */
export function absentValue(address: CellAddress, at: Location, book: EvidenceBook): Problem {
	const gap = book.gap(address);
	const why = gap ? ` The supplier says: ${gap.why}` : "";
	const expected = gap?.expected ? ` It is expected in ${describeMonth(gap.expected)}.` : "";
	return {
		code: "evidence-absent",
		stops: "figure",
		at,
		says: `There is no value for ${asked(address, book)}.${why}${expected}`,
		next: whatThereIs(address, book),
	};
}

/** What was asked for, in words: measure, breakdown, area and window. */
export function asked(address: CellAddress, book: EvidenceBook): string {
	const part = address.breakdown === undefined ? "" : ` (${address.breakdown})`;
	return `${address.measure}${part} in ${areaName(book, address.area)} for ${describePeriod(address.window)}`;
}

function whatThereIs(address: CellAddress, book: EvidenceBook): string {
	const held = book.held(address.measure);
	if (held.length === 0) return nothingHeld(address.measure, book);
	const near = address.breakdown === undefined ? undefined : nearestBreakdown(address, held);
	if (near !== undefined) return `Did you mean breakdown “${near}”?`;
	const choices = [...new Set(sorted(held, address).map((each) => described(each, address, book)))];
	const more = choices.length > CHOICES_SHOWN ? `, and ${choices.length - CHOICES_SHOWN} more` : "";
	return `This measure has: ${choices.slice(0, CHOICES_SHOWN).join("; ")}${more}.`;
}

function nothingHeld(measure: string, book: EvidenceBook): string {
	const near = nearest(
		measure,
		new Set(book.observations.map((each) => each.measure as string).filter((each) => each !== measure)),
	);
	const hint = near === undefined ? "" : ` A measure of a similar name that has values is “${near}”.`;
	return `No file gives any value of this measure: add a return that does.${hint}`;
}

function nearestBreakdown(address: CellAddress, held: readonly Observation[]): string | undefined {
	const here = held.filter(
		(each) => each.area === address.area && periodKey(each.period) === periodKey(address.window),
	);
	return nearest(
		address.breakdown ?? "",
		here.flatMap((each) => each.breakdown ?? []),
	);
}

/** What is nearest to the question first: the same area, then the same window. */
function sorted(held: readonly Observation[], address: CellAddress): Observation[] {
	const distance = (each: Observation) =>
		(each.area === address.area ? 0 : 2) + (periodKey(each.period) === periodKey(address.window) ? 0 : 1);
	return [...held].sort((left, right) => distance(left) - distance(right));
}

function described(each: Observation, address: CellAddress, book: EvidenceBook): string {
	const area = each.area === address.area ? "" : `${areaName(book, each.area)}, `;
	const part = each.breakdown === undefined ? "" : ` (${each.breakdown})`;
	const kind = each.kind === "value" ? "" : ` (${each.kind})`;
	return `${area}${describePeriod(each.period)}${part}${kind}`;
}
