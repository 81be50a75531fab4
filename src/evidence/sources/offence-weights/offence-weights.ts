import {
	decimalNumber,
	given,
	namedColumns,
	type PublishedColumns,
	unfitFault,
} from "../published-columns.ts";
import type { TableMapping, TableSource } from "../table-source.ts";

const COLUMNS: PublishedColumns = {
	offence_code: { heading: /(code_severity|(ho_)?offence_code|code)/, required: true },
	offence: { heading: /(offence(_description|_name)?)/, required: true },
	weight: { heading: /((severity_|harm_)?weight|unit_cost)/, required: true },
	price_year: { heading: /price_year/ },
	publisher: { heading: /publisher/ },
	version: { heading: /version/ },
};

/**
 * What one offence weighs: harm (the Crime Severity Score, the Cambridge Crime Harm Index) or cost in pounds. Which of
 * the two is told by the heading: `weight` or `unit_cost`. Only offence codes can be weighed. A file that does not name
 * its publisher and version has none until somebody writes them in two columns of its own.
 */
export const offenceWeights: TableSource = {
	id: "offence-weights",
	title: "Weights of offences by harm or cost",
	example: [
		"offence_code,offence,weight,publisher,version",
		"56A,Arson endangering life,826.19,Office for National Statistics,Crime Severity Score 2016",
		"28E,Residential burglary,438.2,Office for National Statistics,Crime Severity Score 2016",
		"",
	].join("\r\n"),
	recognise: (headings) => {
		const columns = namedColumns(headings, COLUMNS);
		const kind = headings.some((each) => /unit.cost/i.test(each)) ? "cost" : "harm";
		return columns && mappingOf(columns, kind);
	},
};

function mappingOf(columns: readonly (string | undefined)[], kind: "harm" | "cost"): TableMapping {
	const weight = decimalNumber("weight");
	return {
		columns,
		select: `SELECT '${kind}' AS kind, offence_code, offence, ${weight} AS weight, ${given(columns, "price_year")},
			${given(columns, "publisher")}, ${given(columns, "version")} FROM written`,
		faults: [
			unfitFault(
				"offence_code",
				"offence_code IS NULL",
				"offence-code-missing",
				"an offence code such as 28E",
			),
			unfitFault(
				"weight",
				`${weight} IS NULL OR ${weight} < 0`,
				"weight-unreadable",
				"a number from 0 upwards",
			),
		],
		remarks: [],
		counts: {
			codes: "count(DISTINCT offence_code)",
			withoutPublisher: "count(*) FILTER (publisher IS NULL)",
		},
		repeatsSetAside: true,
	};
}
