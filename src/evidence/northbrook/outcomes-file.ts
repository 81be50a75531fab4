import { type Crime, LONGEST_LAG } from "./crimes.ts";
import { placeCells } from "./map-point.ts";
import type { Month } from "./months.ts";
import { OUTCOMES } from "./outcomes.ts";
import type { Force } from "./places.ts";
import { lines } from "./street-file.ts";

const HEADING =
	"Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type";

/**
 * A month of outcomes as data.police.uk publishes it: the month is that of the outcome, the crimes are of this month
 * and of those before.
 *
 * @param recent crimes by the number of their month, as far back as outcomes may take
 */
export function outcomesFile(
	force: Force,
	month: Month,
	recent: ReadonlyMap<number, readonly Crime[]>,
): string {
	const police = `${month.text},${force.policeName},${force.policeName}`;
	const rows: string[] = [];
	for (let lag = LONGEST_LAG; lag >= 0; lag -= 1)
		for (const crime of recent.get(month.index - lag) ?? []) {
			const outcome = OUTCOMES[crime.outcome];
			if (!outcome || crime.lag !== lag) continue;
			const place = placeCells(force, crime.neighbourhood, crime.point, "outcomes");
			rows.push(`${crime.id},${police},${place},${outcome.words}`);
		}
	return lines(HEADING, rows);
}
