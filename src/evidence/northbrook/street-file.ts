import { AWKWARD_CORNERS } from "./awkward-corners.ts";
import type { Crime } from "./crimes.ts";
import { placeCells } from "./map-point.ts";
import type { Month } from "./months.ts";
import { OUTCOMES, UNDER_INVESTIGATION } from "./outcomes.ts";
import type { Force } from "./places.ts";

const HEADING =
	"Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";

/** The text of a published table: lines end as the publisher's do. */
export function lines(heading: string, rows: readonly string[]): string {
	return `${[heading, ...rows].join("\r\n")}\r\n`;
}

/**
 * A month of street-level crime as data.police.uk publishes it.
 *
 * @param knownUntil the number of the last month whose outcomes the publisher knew at the time of the release
 */
export function streetFile(force: Force, month: Month, crimes: readonly Crime[], knownUntil: number): string {
	const police = `${month.text},${force.policeName},${force.policeName}`;
	const rows = crimes.map(
		(crime) =>
			`${crime.id},${police},${placeCells(force, crime.neighbourhood, crime.point, "street")},${crime.type},${lastOutcome(crime, month, knownUntil)},`,
	);
	return lines(HEADING, rows);
}

function lastOutcome(crime: Crime, month: Month, knownUntil: number): string {
	if (crime.id === "") return "";
	const outcome = OUTCOMES[crime.outcome];
	return outcome && month.index + crime.lag <= knownUntil ? outcome.street : UNDER_INVESTIGATION;
}

/**
 * The crimes of the month that was published a second time: some rows fewer, some more, outcomes as known later.
 *
 * @param others crimes of another month, from which the rows that came late are borrowed
 */
export function revisedCrimes(crimes: readonly Crime[], others: readonly Crime[]): Crime[] {
	const { rowsAdded, rowsRemoved } = AWKWARD_CORNERS.revisedMonth;
	return [...crimes.slice(rowsRemoved), ...others.filter((each) => each.id !== "").slice(0, rowsAdded)];
}
