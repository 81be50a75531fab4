import {
	areaCodeFault,
	decimalNumber,
	given,
	namedColumns,
	type PublishedColumns,
	patternFault,
	wholeNumber,
} from "../published-columns.ts";
import type { TableMapping, TableSource } from "../table-source.ts";

/** The published headings name index and direction in full; packages shorten them. */
const INDEX = "(index_of_multiple_deprivation_\\(imd\\)|imd)";

const COLUMNS: PublishedColumns = {
	lsoa_code: { heading: /lsoa(_?\d\d)?_?code(_\((2011|2021)\))?/, required: true },
	district_code: { heading: /(local_authority_district_code_\(\d{4}\)|lad\d\d_code)/ },
	score: { heading: new RegExp(`${INDEX}_score`) },
	rank: { heading: new RegExp(`${INDEX}_rank(_\\(where_1_is_most_deprived\\))?`), required: true },
	decile: {
		heading: new RegExp(`${INDEX}_decile(_\\(where_1_is_most_deprived_10%_of_lsoas\\))?`),
		required: true,
	},
};

/** The districts of which year stand beside the ranks tells the edition: 2013 stands in that of 2015, 2019 in that of 2019. */
const EDITION_OF_DISTRICTS: Readonly<Record<string, number>> = { "13": 2015, "19": 2019 };

/**
 * The Index of Multiple Deprivation by neighbourhood. Rank 1 and decile 1 are the most deprived, while a high score is
 * deprived. Ranks of two editions do not measure change: they are relative to each edition's neighbours. The edition is
 * told from the headings and null where they do not tell it.
 */
export const deprivation: TableSource = {
	id: "deprivation",
	title:
		"Index of Multiple Deprivation by neighbourhood (Ministry of Housing, Communities and Local Government)",
	example: [
		"LSOA code (2011),LSOA name (2011),Local Authority District code (2019),Local Authority District name (2019),Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived),Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)",
		'E01024320,Maidstone 003A,E07000110,Maidstone,"21,352",7',
		'E01024321,Maidstone 003B,E07000110,Maidstone,"8,864",3',
		"",
	].join("\r\n"),
	recognise: (headings) => {
		const columns = namedColumns(headings, COLUMNS);
		return columns && mappingOf(columns, editionOf(headings));
	},
};

function editionOf(headings: readonly string[]): number | undefined {
	for (const heading of headings) {
		const [, year] = /(?:district code \(20|^lad)(\d\d)/i.exec(heading) ?? [];
		if (year !== undefined) return EDITION_OF_DISTRICTS[year];
	}
	return undefined;
}

function mappingOf(columns: readonly (string | undefined)[], edition: number | undefined): TableMapping {
	return {
		columns,
		select: `SELECT ${edition ?? "NULL::INTEGER"} AS edition, lsoa_code, ${given(columns, "district_code")},
			${columns.includes("score") ? decimalNumber("score") : "NULL::DOUBLE"} AS score,
			${wholeNumber("rank")} AS rank, decile::INTEGER AS decile FROM written`,
		faults: [
			areaCodeFault("lsoa_code"),
			patternFault(
				"rank",
				"[0-9]{1,2},?[0-9]{0,3}|[0-9]{1,5}",
				"rank-unreadable",
				"a rank, 1 being most deprived",
			),
			patternFault("decile", "[1-9]|10", "decile-unreadable", "a decile from 1, the most deprived, to 10"),
		],
		remarks: [],
		counts: {
			neighbourhoods: "count(DISTINCT lsoa_code)",
			mostDeprivedTenth: "count(*) FILTER (decile = 1)",
			withoutEdition: "count(*) FILTER (edition IS NULL)",
		},
		repeatsSetAside: true,
	};
}
