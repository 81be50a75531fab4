/**
 * A moment of universal time as the clocks of the United Kingdom show it, as SQL: an hour later from the last Sunday
 * of March, one o'clock, to the last Sunday of October, one o'clock. Written out since the database's own list of time
 * zones is an extension that may not be there.
 *
 * @param moment an SQL expression of type TIMESTAMP
 * Source: The Summer Time Order 2002.
 */
export function londonTime(moment: string): string {
	const isSummer = `${moment} >= ${lastSunday(moment, 3)} AND ${moment} < ${lastSunday(moment, 10)}`;
	return `(${moment} + CASE WHEN ${isSummer} THEN INTERVAL 1 HOUR ELSE INTERVAL 0 HOUR END)`;
}

/** One o'clock on the last Sunday of a month of 31 days, in the year of a moment. */
function lastSunday(moment: string, month: 3 | 10): string {
	const lastDay = `make_date(year(${moment}), ${month}, 31)`;
	return `(${lastDay} - dayofweek(${lastDay})::INTEGER + INTERVAL 1 HOUR)`;
}
