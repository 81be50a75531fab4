import type { Day } from "#vocabulary";
import { text } from "../database.ts";
import type { CountedArea } from "../monthly-counts.ts";

/** Months from the first of one to the first of another, which is not wanted; open where left out. */
export type MonthSpan = { readonly from?: Day; readonly to?: Day };

/** The areas of a question as a relation (area, code); a force is told by the names that files carry. */
export function wantedAreas(areas: readonly CountedArea[]): string {
	const members = areas.flatMap((area) => {
		const codes = area.forceNames?.map((name) => `force ${name}`) ?? area.members;
		return codes.map((each) => `(${text(area.code)}, ${text(each)})`);
	});
	return `(SELECT * FROM (VALUES ${members.join(", ")}) AS wanted(area, code))`;
}

/** A condition that a month lies in a span. */
export function within({ from, to }: MonthSpan, column = "month"): string {
	const parts = [from && `${column} >= ${text(from)}`, to && `${column} < ${text(to)}`].filter(Boolean);
	return parts.length === 0 ? "true" : parts.join(" AND ");
}

/**
 * The rows of a relation that has `lsoa_code` and `force`, once for each wanted area in which they lie, with the area's
 * code as `area`. Needs the relation `place`.
 */
export function inAreas(relation: string, areas: readonly CountedArea[]): string {
	return `(SELECT placed.*, wanted.area FROM (
			SELECT told.*, unnest([lsoa_code, ward_code, district_code, 'force ' || force]) AS code
			FROM ${relation} AS told LEFT JOIN place USING (lsoa_code)) AS placed
		JOIN ${wantedAreas(areas)} AS wanted USING (code))`;
}
