import {
	decimalNumber,
	given,
	namedColumns,
	type PublishedColumns,
	unfitFault,
} from "../published-columns.ts";
import type { TableSource } from "../table-source.ts";

const COLUMNS: PublishedColumns = {
	area_code: { heading: /((area_)?code|(lad|ltla|pfa)\d\d_?(cd|code))/, required: true },
	area_name: { heading: /((area_)?name|(lad|ltla|pfa)\d\d_?(nm|name))/ },
	offence_group: { heading: /offence_group/ },
	year_ending: { heading: /year_ending/ },
	score: { heading: /(crime_)?severity_score/, required: true },
};

/**
 * The Crime Severity Score by area and offence group, as the Office for National Statistics computes it: weighted
 * offences per resident. A score of “:” is not available and kept as null. Without a day in `year_ending` the file does not tell its year.
 */
export const severityScore: TableSource = {
	id: "severity-score",
	title: "Crime Severity Score by area (Office for National Statistics)",
	example: [
		"offence_group,code,name,year_ending,severity_score",
		"Total recorded crime,E23000032,Kent,2016-03-31,10.4",
		"Robbery,E23000032,Kent,2016-03-31,0.6",
		"",
	].join("\r\n"),
	recognise: (headings) => {
		const columns = namedColumns(headings, COLUMNS);
		if (!columns) return undefined;
		const score = decimalNumber("score");
		return {
			columns,
			select: `SELECT area_code, ${given(columns, "area_name")}, ${given(columns, "offence_group")},
				${given(columns, "year_ending")}, ${score} AS score FROM written`,
			faults: [
				unfitFault("area_code", "area_code IS NULL", "area-code-missing", "the code of an area"),
				unfitFault(
					"score",
					`score IS NULL OR (score <> ':' AND ${score} IS NULL)`,
					"score-unreadable",
					"a number, or “:”",
				),
			],
			remarks: [],
			counts: {
				areas: "count(DISTINCT area_code)",
				withoutYear: "count(*) FILTER (year_ending IS NULL)",
				notAvailable: "count(*) FILTER (score IS NULL)",
			},
			repeatsSetAside: true,
		};
	},
};
