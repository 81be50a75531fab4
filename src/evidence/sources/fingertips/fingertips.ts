import {
	decimalNumber,
	given,
	type PublishedColumns,
	patternFault,
	recognisedBy,
	unfitFault,
} from "../published-columns.ts";
import type { TableMapping, TableSource } from "../table-source.ts";

const COLUMNS: PublishedColumns = {
	indicator_id: { heading: /indicator_id/, required: true },
	indicator: { heading: /indicator_name/, required: true },
	parent_code: { heading: /parent_code/ },
	area_code: { heading: /area_code/, required: true },
	area_name: { heading: /area_name/ },
	area_type: { heading: /area_type/ },
	sex: { heading: /sex/ },
	age: { heading: /age/ },
	category_type: { heading: /category_type/ },
	category: { heading: /category/ },
	period: { heading: /time_period/, required: true },
	value: { heading: /value/, required: true },
	lower_95: { heading: /lower_ci_95\.0_limit/ },
	upper_95: { heading: /upper_ci_95\.0_limit/ },
	lower_998: { heading: /lower_ci_99\.8_limit/ },
	upper_998: { heading: /upper_ci_99\.8_limit/ },
	count: { heading: /count/ },
	denominator: { heading: /denominator/ },
	note: { heading: /value_note/ },
	trend: { heading: /recent_trend/ },
	sort_key: { heading: /time_period_sortable/ },
};

const NUMBERS = ["lower_95", "upper_95", "lower_998", "upper_998", "count", "denominator"] as const;

const TEXTS = [
	"parent_code",
	"area_name",
	"area_type",
	"sex",
	"age",
	"category_type",
	"category",
	"note",
	"trend",
];

/**
 * Public health indicators as Fingertips exports them. The headings of the comparisons change with the parent area and
 * are passed over. Rows about a part of the people (“Category Type” filled) sit between those about all of them; they
 * are kept, counted, and to be left out wherever areas are compared. “Time period Sortable” orders periods and is no date.
 */
export const fingertips: TableSource = {
	id: "fingertips",
	title: "Public health indicators (Fingertips)",
	example: [
		"Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Count,Denominator,Value note,Recent Trend,Compared to South East region value or percentiles,Time period Sortable",
		"11001,Hospital admissions for violence,E12000008,South East region,E07000110,Maidstone,Districts,Persons,All ages,,,2013/14 - 15/16,31.2,26.1,36.9,135,432000,,,Similar,20130000",
		"11001,Hospital admissions for violence,,,E92000001,England,England,Persons,All ages,Deprivation,Most deprived decile,2013/14 - 15/16,,,,,,Value suppressed,,,20130000",
		"",
	].join("\r\n"),
	recognise: recognisedBy(COLUMNS, mappingOf),
};

function mappingOf(columns: readonly (string | undefined)[]): TableMapping {
	const number = (name: string) =>
		`${columns.includes(name) ? decimalNumber(name) : "NULL::DOUBLE"} AS ${name}`;
	return {
		columns,
		select: `SELECT indicator_id::INTEGER AS indicator_id, indicator, area_code,
			${TEXTS.map((each) => given(columns, each)).join(", ")}, period, ${number("value")},
			${NUMBERS.map(number).join(", ")}, ${given(columns, "sort_key")} FROM written`,
		faults: [
			patternFault("indicator_id", "[0-9]{1,9}", "indicator-unreadable", "the number of an indicator"),
			unfitFault("area_code", "area_code IS NULL", "area-code-missing", "the code of an area"),
			unfitFault("period", "period IS NULL", "period-missing", "a time period"),
			unfitFault(
				"value",
				`value IS NOT NULL AND ${decimalNumber("value")} IS NULL`,
				"value-unreadable",
				"a number",
			),
		],
		remarks: [],
		counts: {
			indicators: "count(DISTINCT indicator_id)",
			partsOfThePeople: "count(*) FILTER (category_type IS NOT NULL)",
			withoutValue: "count(*) FILTER (value IS NULL)",
		},
		repeatsSetAside: true,
	};
}
