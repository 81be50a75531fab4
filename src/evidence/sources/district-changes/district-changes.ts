import { vintageHeading, vintagesOf } from "../area-vintages.ts";
import { areaCodeFault } from "../published-columns.ts";
import type { TableMapping, TableSource } from "../table-source.ts";

/**
 * What districts were called, and by which codes, year after year: renamed ones keep their code, merged ones get a new
 * one. A row of the file follows one old district; here it becomes one row with its codes and names as lists by year.
 */
export const districtChanges: TableSource = {
	id: "district-changes",
	title: "Changes of district codes and names over the years (Office for National Statistics)",
	example: [
		"LAD16CD,LAD16NM,LAD18CD,LAD18NM,LAD19CD,LAD19NM",
		"E07000112,Shepway,E07000112,Folkestone and Hythe,E07000112,Folkestone and Hythe",
		"E07000051,Purbeck,E07000051,Purbeck,E06000059,Dorset",
		"",
	].join("\r\n"),
	recognise: (headings) => {
		const years = vintagesOf(headings, "district");
		const others = vintagesOf(headings, "lsoa").length + vintagesOf(headings, "ward").length;
		return years.length >= 2 && others === 0 ? mappingOf(headings, years) : undefined;
	},
};

function mappingOf(headings: readonly string[], years: readonly number[]): TableMapping {
	const columns = headings.map((each) => {
		const read = vintageHeading(each);
		return read?.level === "district" ? `${read.holds}_${read.year}` : undefined;
	});
	const named = (year: number) => (columns.includes(`name_${year}`) ? `name_${year}` : "NULL");
	const [first] = years;
	return {
		columns,
		select: `SELECT code_${first} AS district_code, [${years.map((year) => 2000 + year).join(", ")}] AS years,
			[${years.map((year) => `code_${year}`).join(", ")}] AS codes, [${years.map(named).join(", ")}] AS names FROM written`,
		faults: years.map((year) => areaCodeFault(`code_${year}`)),
		remarks: [],
		counts: {
			districts: "count(DISTINCT district_code)",
			recoded: "count(*) FILTER (codes[1] <> codes[-1])",
			renamed: "count(*) FILTER (codes[1] = codes[-1] AND names[1] <> names[-1])",
		},
		repeatsSetAside: true,
	};
}
