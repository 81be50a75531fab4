import {
	given,
	namedColumns,
	type PublishedColumns,
	patternFault,
	unfitFault,
	wholeNumber,
} from "../published-columns.ts";
import { plainHeading } from "../table/headings.ts";
import type { RowFault, TableMapping, TableSource } from "../table-source.ts";
import { agesAcross, type PeopleColumn, yearsAcross } from "./people-columns.ts";

const FRAME: PublishedColumns = {
	area_code: {
		heading: /((lsoa|lad|area|pfa|la)?_?(\d\d|20\d\d)?_?codes?(_?\d\d)?|(lsoa|wd|lad|pfa)\d\dcd|ladcode\d\d)/,
		required: true,
	},
	area_name: {
		heading: /((lsoa|lad|area|pfa|la)?_?(\d\d|20\d\d)?_?names?(_?\d\d)?|(lsoa|wd|lad|pfa)\d\dnm|laname\d\d)/,
	},
	year: { heading: /(mid_)?year/ },
	sex: { heading: /sex/ },
	age: { heading: /age/ },
	total: { heading: /(population|total_population|all_ages|total|estimated_population_mid_\d{4})/ },
};

/**
 * Mid-year estimates of residents (Office for National Statistics) in whatever layout they are published: a row for
 * each area and year, single years of age across, or years across. A row keeps what its line says as a list of
 * `{year, age, people}`; year or age is null where the file does not tell it. The last age, 90, stands for 90 and over.
 */
export const population: TableSource = {
	id: "population",
	title: "Mid-year population estimates (Office for National Statistics)",
	example: [
		"lsoa11_code,lsoa11_name,total_population,0,1,2,90+",
		"E01024320,Maidstone 003A,24,3,4,5,12",
		'E01024321,Maidstone 003B,"1,010",3,4,3,"1,000"',
		"",
	].join("\r\n"),
	recognise: (headings) => {
		const frame = namedColumns(headings, FRAME);
		if (!frame) return undefined;
		const across = agesAcross(headings) ?? yearsAcross(headings, frame.includes("age"));
		if (across) return mappingOf(frame, across, yearOf(headings));
		const plain = frame.includes("total") && isPlainList(headings, frame);
		return plain ? mappingOf(frame, undefined, yearOf(headings)) : undefined;
	},
};

/** A list of areas and one number is only taken for residents if every heading is understood. */
function isPlainList(headings: readonly string[], frame: readonly (string | undefined)[]): boolean {
	return frame.every((each, index) => each !== undefined || headings[index]?.trim() === "");
}

/** The year that a heading such as “Estimated Population mid-2020” tells. */
function yearOf(headings: readonly string[]): number | undefined {
	const years = headings.flatMap(
		(each) => /^estimated_population_mid_(\d{4})$/.exec(plainHeading(each))?.[1] ?? [],
	);
	return years.length === 1 ? Number(years[0]) : undefined;
}

function mappingOf(
	frame: readonly (string | undefined)[],
	across: readonly (PeopleColumn | undefined)[] | undefined,
	year: number | undefined,
): TableMapping {
	const columns = frame.map((each, index) => across?.[index]?.name ?? each);
	const people = across?.filter((each) => each !== undefined);
	const points = people
		? people.map((each) => point(each, columns))
		: [point({ name: "total", year, age: undefined }, columns)];
	const numbers = people ? people.map(({ name }) => name) : ["total"];
	return {
		columns,
		select: `SELECT area_code, ${given(columns, "area_name")}, ${sexOf(columns)} AS sex, [${points.join(", ")}] AS people FROM written`,
		faults: faultsOf(columns, numbers),
		remarks: [],
		counts: {
			areas: "count(DISTINCT area_code)",
			people: "sum(list_sum(list_transform(people, each -> each.people)))::DOUBLE",
			withoutYear: "count(*) FILTER (people[1].year IS NULL)",
		},
		repeatsSetAside: false,
	};
}

function point({ name, year, age }: PeopleColumn, columns: readonly (string | undefined)[]): string {
	const yearSql = year ?? (columns.includes("year") ? "year::INTEGER" : "NULL::INTEGER");
	const ageSql =
		age ?? (columns.includes("age") ? "regexp_extract(age, '^[0-9]+')::INTEGER" : "NULL::INTEGER");
	return `{year: ${yearSql}, age: ${ageSql}, people: ${wholeNumber(name)}}`;
}

/** Publishers write a sex as a word, a letter, or 1 for men and 2 for women. */
function sexOf(columns: readonly (string | undefined)[]): string {
	if (!columns.includes("sex")) return "'persons'";
	return "CASE WHEN upper(sex[1]) IN ('M', '1') THEN 'males' WHEN upper(sex[1]) IN ('F', '2') THEN 'females' ELSE 'persons' END";
}

function faultsOf(columns: readonly (string | undefined)[], numbers: readonly string[]): RowFault[] {
	const unread = numbers.map((each) => `${wholeNumber(each)} IS NULL`).join(" OR ");
	return [
		unfitFault("area_code", "area_code IS NULL", "area-code-missing", "the code of an area"),
		...(columns.includes("year")
			? [patternFault("year", "[12][0-9]{3}", "year-unreadable", "a year such as 2016")]
			: []),
		...(columns.includes("age")
			? [patternFault("age", "[0-9]{1,3}\\+?", "age-unreadable", "an age in years")]
			: []),
		unfitFault(numbers[0] ?? "total", unread, "people-unreadable", "whole numbers of people"),
	];
}
