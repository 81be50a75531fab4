/** The ways in which extracts write a day, with or without its time; days stand before months, as people write here. */
const FORMS = [
	"%d/%m/%Y %H:%M:%S",
	"%d/%m/%Y %H:%M",
	"%d/%m/%Y",
	"%Y-%m-%dT%H:%M:%S",
	"%Y-%m-%dT%H:%M",
	"%Y-%m-%d %H:%M:%S",
	"%Y-%m-%d %H:%M",
	"%Y-%m-%d",
];

/** A column as a moment, as SQL: the start of the day where no time is told, null where it cannot be read. */
export function incidentMoment(column: string): string {
	return `coalesce(${FORMS.map((form) => `try_strptime(${column}, '${form}')`).join(", ")})`;
}

/** The latest moment that a column can mean, as SQL: the end of the day where no time is told. */
export function incidentFinish(column: string): string {
	return `(${incidentMoment(column)} + CASE WHEN contains(${column}, ':') THEN INTERVAL 0 DAY ELSE INTERVAL 1 DAY END)`;
}
