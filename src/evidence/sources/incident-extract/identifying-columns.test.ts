import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { identifyingColumns } from "./identifying-columns.ts";
import { incidentExtract } from "./incident-extract.ts";

const IDENTIFYING = [
	"Name",
	"Victim Name",
	"SURNAME",
	"Offender_Forename",
	"Caller first name",
	"DOB",
	"Date of Birth",
	"Home address",
	"Postcode",
	"Post Code",
	"UPRN",
	"Telephone No.",
	"E-mail",
	"NHS number",
	"NI No",
	"Vehicle Reg Number",
	"VRM",
	"PNC ID",
	"MO",
	"Incident notes",
	"Free text",
	"Description",
];

const HARMLESS = [
	"reference",
	"from",
	"recorded",
	"offence_code",
	"Offence description",
	"Ward name",
	"Area Name",
	"LSOA",
	"person_key",
	"Force Name",
	"Location type",
	"Model",
];

test("columns that identify people are found however they are written, and others are let be", () => {
	assert.deepEqual(identifyingColumns(IDENTIFYING), IDENTIFYING);
	assert.deepEqual(identifyingColumns(HARMLESS), []);
});

test("an identifying column refuses an extract wherever it stands", () => {
	const own = incidentExtract.example.split("\r\n")[0]?.split(",") ?? [];
	fc.assert(
		fc.property(fc.constantFrom(...IDENTIFYING), fc.nat({ max: own.length }), (heading, place) => {
			const headings = own.toSpliced(place, 0, heading);
			assert.equal(
				incidentExtract.recognise(headings)?.refusal?.({ file: "a.csv" }).code,
				"columns-identify-people",
			);
		}),
	);
	assert.equal(incidentExtract.recognise(own)?.refusal, undefined);
});
