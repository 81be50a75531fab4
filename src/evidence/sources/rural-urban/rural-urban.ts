import { areaCodeFault, namedColumns, type PublishedColumns, patternFault } from "../published-columns.ts";
import type { TableSource } from "../table-source.ts";

const COLUMNS: PublishedColumns = {
	lsoa_code: { heading: /lsoa\d\dcd/, required: true },
	class_code: { heading: /ruc\d\dcd/, required: true },
	class_name: { heading: /ruc\d\d(nm)?/, required: true },
};

/** The rural-urban class of neighbourhoods: A1 to C2 urban, D1 to F2 rural. */
export const ruralUrban: TableSource = {
	id: "rural-urban",
	title: "Rural-urban class of neighbourhoods (Office for National Statistics)",
	example: [
		"LSOA11CD,LSOA11NM,RUC11CD,RUC11",
		"E01024320,Maidstone 003A,C1,Urban city and town",
		"E01024321,Maidstone 014C,E1,Rural village and dispersed",
		"",
	].join("\r\n"),
	recognise: (headings) => {
		const columns = namedColumns(headings, COLUMNS);
		if (!columns) return undefined;
		return {
			columns,
			select:
				"SELECT lsoa_code, class_code, class_name, class_code[1] IN ('D', 'E', 'F') AS rural FROM written",
			faults: [
				areaCodeFault("lsoa_code"),
				patternFault("class_code", "[A-Z]{1,3}[0-9]", "rural-urban-class-unreadable", "a class such as C1"),
			],
			remarks: [],
			counts: {
				neighbourhoods: "count(DISTINCT lsoa_code)",
				rural: "count(*) FILTER (rural)",
			},
			repeatsSetAside: true,
		};
	},
};
