import type { Measure, StatedValue } from "#evidence/measures";
import { done, type Location, type Outcome, refused } from "#vocabulary";
import { absentValue, unknownMeasure } from "./absent.ts";
import type { CellAddress } from "./address.ts";
import type { EvidenceBook } from "./evidence-book.ts";

/** The measure of an address, or the problem that nobody knows it. */
export function measureOf(id: string, at: Location, book: EvidenceBook): Outcome<Measure> {
	const measure = book.measure(id);
	return measure ? done(measure) : refused(unknownMeasure(id, at, book));
}

/** The value of one cell, or why it cannot be used: it is not there, or stated twice. */
export function valueAt(address: CellAddress, at: Location, book: EvidenceBook): Outcome<StatedValue> {
	const contradiction = book.contradiction(address);
	if (contradiction) return refused(contradiction);
	const value = book.value(address);
	if (value) return done(value);
	const measure = measureOf(address.measure, at, book);
	return measure.ok ? refused(absentValue(address, at, book)) : measure;
}
