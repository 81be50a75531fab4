import { type Chance, chance } from "./chance.ts";
import { POINT_NAMES } from "./invented-names.ts";
import { pointIn } from "./map-point.ts";
import { daysIn, type Month } from "./months.ts";
import type { Force } from "./places.ts";
import type { NorthbrookSize } from "./sizes.ts";
import { lines } from "./street-file.ts";

const HEADING =
	"Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing";

/** Searches for every hundred crimes and incidents. */
const SEARCHES_FOR_ROWS = 0.04;
const WITHOUT_PLACE = 0.06;

const SEARCHES = [
	{ legislation: "Misuse of Drugs Act 1971 (section 23)", object: "Controlled drugs" },
	{ legislation: "Misuse of Drugs Act 1971 (section 23)", object: "Controlled drugs" },
	{ legislation: "Police and Criminal Evidence Act 1984 (section 1)", object: "Offensive weapons" },
	{ legislation: "Police and Criminal Evidence Act 1984 (section 1)", object: "Stolen goods" },
] as const;

const OUTCOMES = [
	"A no further action disposal",
	"A no further action disposal",
	"A no further action disposal",
	"Arrest",
	"Community resolution",
	"Khat or Cannabis warning",
] as const;

const AGES = ["10-17", "18-24", "18-24", "25-34", "over 34"] as const;
const ETHNICITIES = [
	["White - English/Welsh/Scottish/Northern Irish/British", "White"],
	["White - English/Welsh/Scottish/Northern Irish/British", "White"],
	["Other ethnic group - Not stated", "White"],
	["Asian/Asian British - Any other Asian background", "Asian"],
	["Black/African/Caribbean/Black British - Any other Black/African/Caribbean background", "Black"],
] as const;

/**
 * A month of stop and search as data.police.uk publishes it: latitude stands before longitude, and times are those of
 * Greenwich while the month is that of the clock on the wall, so that a summer's file begins in the evening before.
 */
export function stopAndSearchFile(force: Force, month: Month, size: NorthbrookSize, seed: number): string {
	const draws = chance(seed, "stop and search", force.index, month.text);
	const count = draws.count(size.rowsAMonth * SEARCHES_FOR_ROWS);
	const times = Array.from({ length: count }, () => searchTime(month, draws)).sort();
	return lines(
		HEADING,
		times.map((time) => searchRow(force, time, draws)),
	);
}

function searchRow(force: Force, time: string, draws: Chance): string {
	const { legislation, object } = draws.oneOf(SEARCHES);
	const [self, officer] = draws.oneOf(ETHNICITIES);
	const outcome = draws.oneOf(OUTCOMES);
	const linked = outcome.startsWith("A no") ? "False" : "True";
	const gender = draws.next() < 0.88 ? "Male" : "Female";
	const { latitude, longitude } =
		draws.next() < WITHOUT_PLACE
			? { latitude: "", longitude: "" }
			: pointIn(draws.oneOf(force.neighbourhoods), draws.whole(0, POINT_NAMES.length - 1));
	return `Person search,${time},False,,${latitude},${longitude},${gender},${draws.oneOf(AGES)},${self},${officer},${legislation},${object},${outcome},${linked},False`;
}

function searchTime(month: Month, draws: Chance): string {
	const wallClock = draws.whole(0, daysIn(month) * 24 * 60 - 1);
	const summer = month.index % 12 < 7 ? 60 : 0;
	const made = new Date(Date.parse(month.first) + (wallClock - summer) * 60_000);
	return `${made.toISOString().slice(0, 19)}+00:00`;
}
