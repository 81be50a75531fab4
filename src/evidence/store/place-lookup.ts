/**
 * The ward and district of every neighbourhood as SQL, from lookups of whatever years and from the changes of
 * neighbourhoods between censuses. The lookup that was loaded last decides, for all neighbourhoods that it has or whose
 * counterparts of the other census it has, so that counts before and after a census stand in the same wards. A
 * neighbourhood whose counterparts lie in several wards is in none of them: its rows are counted as not placed.
 *
 * @param lookups SQL of rows (age, lsoa_code, ward_code, ward_name, district_code); a higher age was loaded later
 * @param changes SQL of rows (older_code, newer_code), if any are held
 */
export function placeLookup(lookups: string, changes: string | undefined): string {
	return `WITH told AS (${lookups}),
		pair AS (${changes ? pairs(changes) : NO_PAIR}),
		moved AS (SELECT age, code AS lsoa_code, ${agreed("ward_code")}, ${agreed("ward_name")}, ${agreed("district_code")},
				bool_or(ward_code IS NOT NULL) AS tells_ward, bool_or(district_code IS NOT NULL) AS tells_district
			FROM told JOIN pair ON told.lsoa_code = pair.other GROUP BY age, code),
		candidate AS (SELECT 2 * age + 1 AS weight, lsoa_code, ward_code, ward_name, district_code,
				ward_code IS NOT NULL AS tells_ward, district_code IS NOT NULL AS tells_district FROM told
			UNION ALL SELECT 2 * age, lsoa_code, ward_code, ward_name, district_code, tells_ward, tells_district FROM moved)
		SELECT lsoa_code, ${last("ward_code", "tells_ward")}, ${last("ward_name", "tells_ward")},
			${last("district_code", "tells_district")} FROM candidate GROUP BY lsoa_code`;
}

const NO_PAIR = "SELECT NULL::VARCHAR AS code, NULL::VARCHAR AS other WHERE false";

function pairs(changes: string): string {
	return `SELECT older_code AS code, newer_code AS other FROM (${changes}) WHERE older_code <> newer_code
		UNION SELECT newer_code, older_code FROM (${changes}) WHERE older_code <> newer_code`;
}

/** What all counterparts say, or nothing if they disagree. */
function agreed(column: string): string {
	return `CASE WHEN count(DISTINCT ${column}) = 1 THEN any_value(${column}) END AS ${column}`;
}

/** The answer of the lookup that was loaded last among those that tell one, which may be that there is none. */
function last(column: string, tells: string): string {
	return `nullif(arg_max(coalesce(${column}, ''), weight) FILTER (${tells}), '') AS ${column}`;
}
