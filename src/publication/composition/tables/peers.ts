import { type Address, type FindingContext, peerPosition } from "#analysis/findings";
import type { TableRow } from "#document";
import { describePeriod, done, type Outcome, refused } from "#vocabulary";
import type { Selection } from "../selection.ts";
import { areaRow } from "./area-row.ts";
import { neededGroup } from "./table-needs.ts";
import type { MadeTable } from "./table-request.ts";
import {
	figureCell,
	finished,
	nameCell,
	numbers,
	type TableWork,
	tableWork,
	words,
	wordsCell,
} from "./table-work.ts";

/** A measure over similar areas from the lowest to the highest, each with its distance from the unweighted average. */
export function peersTable(request: Selection, context: FindingContext): Outcome<MadeTable> {
	const group = neededGroup(request);
	if (!group.ok) return group;
	const { measure, area, window } = request.address;
	const address: Address = { measure, area, window, group: group.value };
	const position = peerPosition(address, request.at, context);
	if (!position.ok) return position;
	const work = tableWork(context, request.at);
	const rows = position.value.rows.map((row) =>
		areaRow(
			{ area: row.area, depth: 0, total: false, startsGroup: false },
			[
				figureCell(work, { measure, area: row.area, window }, "value"),
				figureCell(work, { ...address, area: row.area }, "rank"),
				figureCell(work, { ...address, area: row.area }, "against-average"),
			],
			context,
		),
	);
	const average = averageRow(work, address);
	if (work.problems.length > 0) return refused(...work.problems);
	return done(
		finished(work, request, {
			caption: `${position.value.measure.title}, ${group.value.title}, ${describePeriod(window)}`,
			columns: [words("Area"), numbers("Rate"), numbers("Rank"), numbers("Against the average")],
			rows: [...rows, average],
			notes: [
				"The average is the unweighted mean of all members, the own area included. Ranks begin with the lowest.",
			],
		}),
	);
}

function averageRow(work: TableWork, address: Address): TableRow {
	return {
		cells: [
			nameCell(`Average of the ${address.group?.title ?? "group"}`),
			figureCell(work, address, "average"),
			wordsCell(""),
			wordsCell(""),
		],
		emphasis: "total",
		startsGroup: true,
	};
}
