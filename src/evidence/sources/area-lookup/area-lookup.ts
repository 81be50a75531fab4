import { type Location, type Problem, shown } from "#vocabulary";
import type { RowFault, TableMapping, TableSource } from "../table-source.ts";

/** A heading such as LSOA11CD, WD18NM, LAD18CD, ward17_code or ltla24_name. */
const HEADING = /^(lsoa|wd|ward|lad|ltla)(\d{2})_?(cd|code|nm|name)$/i;

/** Headings of tables that hold a lookup and something else beside it, which have sources of their own. */
const TELLS_MORE = [
	/^(change_code|chgind)$/i,
	/^ruc\d\d(cd)?$/i,
	/(\bimd\b|^imd_)/i,
	/^(0|all ages)$/i,
] as const;

const LEVELS: Readonly<Record<string, string>> = {
	lsoa: "lsoa",
	wd: "ward",
	ward: "ward",
	lad: "district",
	ltla: "district",
};

const COLUMNS = ["lsoa_code", "ward_code", "ward_name", "district_code", "district_name"] as const;

/** The problem of a code that cannot be one. */
function codeUnfit(at: Location, found: string): Problem {
	return {
		code: "lookup-code-unfit",
		stops: "row",
		at,
		says: "This is not the code of an area.",
		found: shown(found),
		wanted: "a letter and eight digits, such as E01024389",
		next: "Download the lookup again, or correct the row.",
	};
}

/**
 * Lookups from neighbourhoods (LSOAs) to wards and districts, as the Office for National Statistics publishes them in
 * many namings. Areas are joined on codes; names are for print. Where a file gives an area in two vintages the older
 * one is taken, since it is the one in the file's first role: from where.
 */
export const areaLookup: TableSource = {
	id: "area-lookup",
	title: "Lookup from neighbourhoods to wards and districts (Office for National Statistics)",
	example: [
		"LSOA11CD,LSOA11NM,WD18CD,WD18NM,WD18NMW,LAD18CD,LAD18NM,FID",
		"E01024389,Maidstone 004D,E05004996,High Street,,E07000110,Maidstone,1",
		"E01024390,Maidstone 004E,E05004996,High Street,,E07000110,Maidstone,2",
		"",
	].join("\r\n"),
	recognise: (headings) => {
		if (TELLS_MORE.some((each) => headings.some((heading) => each.test(heading.trim())))) return undefined;
		const columns = columnsOf(headings);
		const places = columns.includes("ward_code") || columns.includes("district_code");
		return columns.includes("lsoa_code") && places ? mappingOf(columns) : undefined;
	},
};

function columnsOf(headings: readonly string[]): (string | undefined)[] {
	const read = headings.map((each) => HEADING.exec(each.trim()));
	const oldest = (level: string) =>
		Math.min(
			...read.flatMap((each) =>
				each && LEVELS[each[1]?.toLowerCase() ?? ""] === level ? [Number(each[2])] : [],
			),
		);
	return read.map((each) => {
		if (!each) return undefined;
		const level = LEVELS[each[1]?.toLowerCase() ?? ""] ?? "";
		if (Number(each[2]) !== oldest(level)) return undefined;
		return `${level}_${/^(cd|code)$/i.test(each[3] ?? "") ? "code" : "name"}`;
	});
}

function mappingOf(columns: readonly (string | undefined)[]): TableMapping {
	const codes = columns.filter((each) => each?.endsWith("_code")) as string[];
	const faults: RowFault[] = codes.map((column) => ({
		column,
		condition: `NOT coalesce(regexp_full_match(${column}, '[A-Z][0-9]{8}'), false)`,
		problem: codeUnfit,
	}));
	const given = COLUMNS.map((each) => (columns.includes(each) ? each : `NULL::VARCHAR AS ${each}`));
	return {
		columns,
		select: `SELECT ${given.join(", ")} FROM written`,
		faults,
		remarks: [],
		counts: {
			neighbourhoods: "count(DISTINCT lsoa_code)",
			wards: "count(DISTINCT ward_code)",
			districts: "count(DISTINCT district_code)",
		},
		repeatsSetAside: true,
	};
}
