import { type AreaGroup, type FindingContext, peerPosition } from "#analysis/findings";
import type { TableRow } from "#document";
import {
	type AreaCode,
	describePeriod,
	done,
	type MeasureId,
	type Outcome,
	type Period,
	refused,
} from "#vocabulary";
import { areaRow } from "./area-row.ts";
import {
	figureCell,
	finished,
	type MadeTable,
	nameCell,
	numbers,
	type TableFrame,
	tableWork,
	words,
	wordsCell,
} from "./table-work.ts";

/** A measure over a group of similar areas, from the lowest value to the highest, with the group's average. */
export type PeersRequest = TableFrame & {
	readonly measure: MeasureId;
	readonly group: AreaGroup;
	readonly window: Period;
	readonly area: AreaCode;
};

/** The table of peers, ascending, with each one's distance from the unweighted average. */
export function peersTable(request: PeersRequest, context: FindingContext): Outcome<MadeTable> {
	const { measure, group, window, area } = request;
	const address = { measure, area, window, group };
	const position = peerPosition(address, request.at, context);
	if (!position.ok) return position;
	const work = tableWork(context, request.at);
	const rows: TableRow[] = position.value.rows.map((row) => {
		const here = { ...address, area: row.area };
		return areaRow(
			{ area: row.area, depth: 0, total: false, startsGroup: false },
			[
				figureCell(work, here, "value"),
				figureCell(work, here, "rank"),
				figureCell(work, here, "against-average"),
			],
			context,
		);
	});
	rows.push({
		cells: [
			nameCell(`Average of the ${group.title}`),
			figureCell(work, address, "average"),
			wordsCell(""),
			wordsCell(""),
		],
		emphasis: "total",
		startsGroup: true,
	});
	if (work.problems.length > 0) return refused(...work.problems);
	const title = position.value.measure.title;
	return done(
		finished(work, request, {
			caption: `${title}, ${group.title}, ${describePeriod(window)}`,
			columns: [words("Area"), numbers("Rate"), numbers("Rank"), numbers("Against the average")],
			rows,
			notes: [
				"The average is the unweighted mean of all members, the own area included. Ranks begin with the lowest.",
			],
		}),
	);
}
