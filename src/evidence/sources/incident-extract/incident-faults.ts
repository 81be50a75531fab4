import { type Location, type Problem, shown } from "#vocabulary";
import { unfitFault } from "../published-columns.ts";
import type { RowFault } from "../table-source.ts";
import { incidentFinish, incidentMoment } from "./incident-moment.ts";

/** A full postcode, which with a date is enough to find somebody. */
export const POSTCODE = "[A-Za-z]{1,2}[0-9][A-Za-z0-9]? ?[0-9][A-Za-z]{2}";

/** What a key must not be: a postcode, a number plate, a National Insurance number, a number of ten or eleven digits. */
const KNOWN_TO_OTHERS = `${POSTCODE}|[A-Za-z]{2}[0-9]{2} ?[A-Za-z]{3}|[A-Za-z]{2}[0-9]{6}[A-Da-d]|0?[0-9]{10}`;

/** A key that somebody made: letters, digits and hyphens, at least one digit, no spaces. */
const KEY = "[A-Za-z0-9-]*[0-9][A-Za-z0-9-]*";

/**
 * That a key may be known to others, for which the whole file is refused, since a copy of it would be kept. What was found
 * is not repeated in the message, for it may be a name.
 */
function keyFault(column: "person_key" | "place_key"): RowFault {
	return {
		column,
		condition: `NOT regexp_full_match(${column}, '${KEY}') OR regexp_full_match(${column}, '${KNOWN_TO_OTHERS}')`,
		problem: (at: Location): Problem => ({
			code: "incident-key-identifies",
			stops: "file",
			at,
			says: "This key may be a name, a number plate, a postcode or a number that others hold. Nothing of the file was taken, and no copy is kept.",
			wanted: "a made-up key of letters and digits, such as P00417, or nothing",
			next: "Ask the supplier to replace people and addresses by made-up keys.",
		}),
	};
}

const POSTCODE_FAULT: RowFault = {
	column: "place",
	condition: `regexp_full_match(place, '${POSTCODE}')`,
	problem: (at: Location): Problem => ({
		code: "incident-place-identifies",
		stops: "file",
		at,
		says: "The place is a full postcode, which with a date can identify a person. Nothing of the file was taken, and no copy is kept.",
		wanted: "the code of a neighbourhood (LSOA) or ward",
		next: "Ask the supplier for the code of the neighbourhood instead.",
	}),
};

/** A fault of a column that has another name inside, told under the heading that people see. */
function underHeading(heading: string) {
	return (...parts: Parameters<typeof unfitFault>): RowFault => {
		const fault = unfitFault(...parts);
		return { ...fault, problem: (at, found) => fault.problem({ ...at, column: heading }, found) };
	};
}

/** Why a row cannot be counted. */
export const INCIDENT_FAULTS: Readonly<Record<string, readonly RowFault[]>> = {
	reference: [
		unfitFault(
			"reference",
			"reference IS NULL",
			"incident-reference-missing",
			"the reference of the incident",
		),
	],
	earliest: [
		underHeading("from")(
			"earliest",
			`${incidentMoment("earliest")} IS NULL`,
			"incident-moment-unreadable",
			"a day with or without its time, such as 31/10/2016 22:15",
		),
	],
	latest: [
		underHeading("to")(
			"latest",
			`latest IS NOT NULL AND ${incidentMoment("latest")} IS NULL`,
			"incident-moment-unreadable",
			"a day with or without its time, such as 31/10/2016 22:15, or nothing",
		),
		underHeading("to")(
			"latest",
			`${incidentFinish("latest")} < ${incidentMoment("earliest")}`,
			"incident-ends-before-it-begins",
			"a moment not before the one in “from”",
		),
	],
	recorded: [
		unfitFault(
			"recorded",
			`recorded IS NOT NULL AND ${incidentMoment("recorded")} IS NULL`,
			"incident-moment-unreadable",
			"a day such as 31/10/2016, or nothing",
		),
	],
	offence_code: [
		unfitFault("offence_code", "offence_code IS NULL", "incident-offence-missing", "the code of the offence"),
	],
	place: [POSTCODE_FAULT],
	person_key: [keyFault("person_key")],
	place_key: [keyFault("place_key")],
};

/** The remark on a place that is no code: the incident counts, but in no ward or district. */
export function placeUnknown(at: Location, found: string): Problem {
	return {
		code: "incident-place-unknown",
		stops: "nothing",
		at,
		says: "The place is not the code of an area. The incident is kept without a place.",
		found: shown(found),
		wanted: "the code of a neighbourhood (LSOA) or ward, such as E01024389",
		next: "Ask the supplier for codes: names of places change and repeat.",
	};
}
