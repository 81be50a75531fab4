import { type Location, type Problem, shown } from "#vocabulary";
import { plainHeading } from "../table/headings.ts";

/** Parts of headings that promise something by which a person can be found. */
const IDENTIFYING: readonly RegExp[] = [
	/(^|_)(sur|fore|first|last|full|middle|family|given|maiden|nick|person|victim|offender|suspect|complainant|witness|caller|informant|customer|client|tenant|officer)_?names?(_|$)/,
	/^names?$/,
	/(^|_)(dob|d_o_b|birth|birthday|birthdate)(_|$)/,
	/(^|_)(address|addresses|postcode|post_code|post_?codes|uprn|house_(number|no|name)|flat_(number|no))(_|$)/,
	/(^|_)(phone|telephone|tel|mobile|e_?mail|twitter|facebook|instagram)(_|$)/,
	/(^|_)(nhs|nino|ni_(number|no)|national_insurance|passport|driving_licence|pnc|cro|custody|prison_number)(_|$)/,
	/(^|_)(vrm|vehicle_reg(istration)?|reg(istration)?_(number|no|mark)|number_plate)(_|$)/,
	/(^|_)(ip_address|imei|photo|fingerprint|dna)(_|$)/,
];

/** Headings of free text, in which people are named sooner or later. */
const FREE_TEXT =
	/^((incident|crime|offence)_)?(notes?|summary|details?|comments?|free_?text|narrative|log|mo|modus_operandi)$|^description$/;

/**
 * The headings of a file that promise something by which a person can be found: names, dates of birth, addresses,
 * numbers that others hold, free text. Headings alone are looked at; keys are looked at row by row.
 *
 * @example
 * identifyingColumns(["Reference", "Victim Surname", "Ward name", "DOB", "Offence description"]) // => ["Victim Surname", "DOB"]
 */
export function identifyingColumns(headings: readonly string[]): string[] {
	return headings.filter((heading) => {
		const plain = plainHeading(heading.replaceAll(/[^A-Za-z0-9]+/g, " "));
		return FREE_TEXT.test(plain) || IDENTIFYING.some((each) => each.test(plain));
	});
}

/** The problem of a file that has such columns: none of it is taken, and no copy of it is kept. */
export function identifyingProblem(at: Location, found: readonly string[]): Problem {
	return {
		code: "columns-identify-people",
		stops: "file",
		at: { row: 1, ...at },
		says: "This extract has columns that identify people. Nothing of it was taken, and no copy is kept.",
		found: found.map(shown).join(", "),
		wanted: "incidents with made-up keys in the place of people and addresses",
		next: "Ask the supplier for the extract without these columns, and delete this file.",
	};
}
