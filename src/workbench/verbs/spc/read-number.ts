import { readStatedNumber, type StatedNumber } from "#evidence/sources";
import { type Period, readPeriod } from "#vocabulary";

/** What a cell of a series says: a number, no number since it is blank or says so, or nothing that can be understood. */
export type NumberCell = StatedNumber | "missing" | "unreadable" | "too large";

/** How people and programs write that there is no value. Whatever else is no number is asked about. */
const MISSING = new Set(["", "na", "n/a"]);

/**
 * Reads one cell of numbers.
 *
 * @example
 * readNumberCell("1,234") // => ({ value: 1234 })
 * @example
 * readNumberCell("NA") // => "missing"
 */
export function readNumberCell(text: string): NumberCell {
	if (MISSING.has(text.trim().toLowerCase())) return "missing";
	const stated = readStatedNumber(text);
	if (stated === undefined) return "unreadable";
	return Math.abs(stated.value) <= Number.MAX_SAFE_INTEGER ? stated : "too large";
}

/** A midnight that programs write behind a date. */
const MIDNIGHT = /[T ]00:00(?::00(?:\.0+)?)?Z?$/;

/**
 * Reads one cell of dates: any way in which periods are written, and a day with the midnight that programs add to it.
 *
 * @example
 * readDateCell("2016-10-01 00:00:00").from // => "2016-10-01"
 */
export function readDateCell(text: string): Period | undefined {
	return readPeriod(text.trim().replace(MIDNIGHT, ""));
}
