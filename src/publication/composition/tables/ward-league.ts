import { type FindingContext, leagueFinding, PLACE_CAUTION } from "#analysis/findings";
import { describePeriod, done, listInWords, type Outcome, refused } from "#vocabulary";
import type { Selection } from "../selection.ts";
import { areaRow } from "./area-row.ts";
import { changeCells, changeColumns, TEST_NOTE } from "./change-columns.ts";
import { neededComparison, neededGroup, withoutGroup } from "./table-needs.ts";
import type { MadeTable } from "./table-request.ts";
import { finished, tableWork, words } from "./table-work.ts";

/** Places by their counts, the highest first, with the same months of the year before. */
export function wardLeagueTable(request: Selection, context: FindingContext): Outcome<MadeTable> {
	const group = neededGroup(request);
	if (!group.ok) return group;
	const compared = neededComparison(request);
	if (!compared.ok) return compared;
	const { window, against } = compared.value;
	const league = leagueFinding({ ...compared.value, group: group.value }, request.at, context);
	if (!league.ok) return league;
	const work = tableWork(context, request.at);
	const rows = league.value.rows.map(({ area }) =>
		areaRow(
			{ area, depth: 0, total: false, startsGroup: false },
			changeCells(work, { ...withoutGroup(compared.value), area }),
			context,
		),
	);
	if (work.problems.length > 0) return refused(...work.problems);
	const { missing } = league.value;
	return done(
		finished(work, request, {
			caption: `${league.value.measure.title}, ${group.value.title}, ${describePeriod(window)}`,
			columns: [words("Ward"), ...changeColumns({ window, against })],
			rows,
			notes: [
				PLACE_CAUTION,
				TEST_NOTE,
				...(missing.length > 0 ? [`No count is given for ${listInWords(missing)}.`] : []),
			],
		}),
	);
}
