import { allMonths } from "./months.ts";
import type { Force, Neighbourhood } from "./places.ts";
import type { Tally } from "./tally.ts";

const ANTI_SOCIAL = "Anti-social behaviour";

/** The financial years of the files, by the numbers of their months. */
const YEARS = ["2023/24", "2024/25", "2025/26"].map((period, index) => ({
	period,
	months: Array.from({ length: 12 }, (_, month) => index * 12 + month),
}));

/** The years that are compared: the first lacks a month. */
const COMPARED_YEARS = YEARS.slice(1);

type Place = { readonly code: string; readonly within?: (place: Neighbourhood) => boolean };
type Counted = { readonly measure: string; readonly types: (type: string) => boolean };

/** One cell of a return: its row without the columns that are the same for the whole file. */
export type ReturnCell = {
	readonly measure: string;
	readonly area: string;
	readonly period: string;
	/** Undefined if there is no value. */
	readonly value: number | undefined;
	readonly why?: string;
};

const MONTH_MISSING = "The street-level file of a month was not published";

/** The monthly and yearly counts by type that the force states: months for the first district, years for every area. */
export function recordedCrimeCells(force: Force, tally: Tally): ReturnCell[] {
	const [first] = force.districts;
	if (!first) return [];
	const own = districtPlace(first.code);
	const measures = measuresOf(tally);
	const monthly = measures.flatMap((counted) =>
		allMonths().map((month) => cellOf(tally, counted, own, month.text, [month.index])),
	);
	const places: Place[] = [...force.districts.map(({ code }) => districtPlace(code)), { code: force.code }];
	const yearly = measures.flatMap((counted) =>
		places.flatMap((place) =>
			YEARS.map(({ period, months }) => cellOf(tally, counted, place, period, months)),
		),
	);
	return [...monthly, ...yearly];
}

/** All crime and anti-social behaviour by ward of the first district, for the two years that are compared. */
export function wardCells(force: Force, tally: Tally): ReturnCell[] {
	const [first] = force.districts;
	const wards = force.wards.filter((ward) => ward.district === first);
	const measures = measuresOf(tally).filter(({ measure }) => !measure.startsWith("policeuk."));
	return measures.flatMap((counted) =>
		wards.flatMap((ward) =>
			COMPARED_YEARS.map(({ period, months }) =>
				cellOf(tally, counted, { code: ward.code, within: (each) => each.ward === ward }, period, months),
			),
		),
	);
}

function districtPlace(code: string): Place {
	return { code, within: (each) => each.ward.district.code === code };
}

function cellOf(
	tally: Tally,
	{ measure, types }: Counted,
	{ code, within }: Place,
	period: string,
	months: readonly number[],
): ReturnCell {
	const value = tally.count(types, months, within);
	return { measure, area: code, period, value, ...(value === undefined && { why: MONTH_MISSING }) };
}

function measuresOf(tally: Tally): Counted[] {
	const crimes = tally.types.filter((type) => type !== ANTI_SOCIAL);
	return [
		{ measure: "crime.all", types: (type) => type !== ANTI_SOCIAL },
		{ measure: "asb.incidents", types: (type) => type === ANTI_SOCIAL },
		...crimes.map((type) => ({ measure: measureOf(type), types: (each: string) => each === type })),
	];
}

/** The measure that counts a crime type: `policeuk.` and the words with hyphens. */
function measureOf(type: string): string {
	return `policeuk.${type.toLowerCase().replaceAll(" ", "-")}`;
}
