import { type AreaGroup, type FindingContext, leagueFinding, PLACE_CAUTION } from "#analysis/findings";
import {
	describePeriod,
	done,
	listInWords,
	type MeasureId,
	type Outcome,
	type Period,
	refused,
} from "#vocabulary";
import { areaRow } from "./area-row.ts";
import { changeCells, changeColumns, TEST_NOTE } from "./change-columns.ts";
import { finished, type MadeTable, type TableFrame, tableWork, words } from "./table-work.ts";

/** Places by their counts in a window, with the same months of the year before. */
export type WardLeagueRequest = TableFrame & {
	readonly measure: MeasureId;
	readonly group: AreaGroup;
	readonly window: Period;
	readonly against: Period;
	readonly reason?: string;
};

/** The table of places, the highest count first. */
export function wardLeagueTable(request: WardLeagueRequest, context: FindingContext): Outcome<MadeTable> {
	const { measure, group, window, against, reason } = request;
	const address = {
		measure,
		group,
		window,
		against,
		area: context.ownArea,
		...(reason === undefined ? {} : { reason }),
	};
	const league = leagueFinding(address, request.at, context);
	if (!league.ok) return league;
	const work = tableWork(context, request.at);
	const { group: _, ...alone } = address;
	const rows = league.value.rows.map(({ area }) =>
		areaRow(
			{ area, depth: 0, total: false, startsGroup: false },
			changeCells(work, { ...alone, area }),
			context,
		),
	);
	if (work.problems.length > 0) return refused(...work.problems);
	const { missing } = league.value;
	return done(
		finished(work, request, {
			caption: `${league.value.measure.title}, ${group.title}, ${describePeriod(window)}`,
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
