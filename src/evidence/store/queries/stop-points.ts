import { type StopResult, stopResult } from "#evidence/sources";
import { type Day, done, type Outcome, refused } from "#vocabulary";
import type { LoadRecord } from "../load-record.ts";
import { type MonthSpan, within } from "./counted-area.ts";
import { newestRows } from "./newest-rows.ts";
import { policeQuestionProblems } from "./police-question-problems.ts";
import { forceOfFile, monthOfFile } from "./stop-file-name.ts";
import type { StoreQuestion } from "./store-question.ts";

/** Searches of one month at one map point that agree in everything that is told here. */
export type StopPoint = {
	readonly month: Day;
	/** Longitude and latitude; absent where the file gives none, as for every search of some forces. */
	readonly place?: readonly [number, number];
	readonly object: string | null;
	/** Absent where the row tells no result, or one that is not known yet. */
	readonly result?: StopResult;
	readonly ageRange: string | null;
	/** As the officer saw it. */
	readonly ethnicity: string | null;
	readonly searches: number;
};

/** The searches of one force, and the months of which a file of it is held. */
export type StopPoints = { readonly points: readonly StopPoint[]; readonly months: readonly Day[] };

/** The forces whose searches are held, as data.police.uk writes them in the names of its files. */
export function stopForces(): StoreQuestion<readonly string[]> {
	return async (folders) => {
		const held = await newestRows(folders, "stop-and-search");
		return [...new Set((held?.loads ?? []).flatMap((load) => forceOfFile(load.name) ?? []))].sort();
	};
}

/** The searches of one force with their map points, so that areas can be told by their outlines. */
export function stopPoints(
	question: MonthSpan & { readonly force: string },
): StoreQuestion<Outcome<StopPoints>> {
	return async (folders, database) => {
		const held = await newestRows(folders, "stop-and-search");
		if (!held) return refused(policeQuestionProblems.stopsMissing());
		const isOwn = ({ name }: LoadRecord) => forceOfFile(name) === question.force;
		const own = held.loads.flatMap((load, order) => (isOwn(load) ? [order] : []));
		const loads = [-1, ...own].join(", ");
		const rows = await database.rows(`SELECT month, longitude, latitude, object, outcome, age_range,
				officer_defined_ethnicity, count(*)::INTEGER AS n
			FROM (SELECT * FROM ${held.sql} WHERE load IN (${loads}) QUALIFY load = max(load) OVER (PARTITION BY month))
			WHERE ${within(question)} GROUP BY ALL ORDER BY ALL`);
		const months = [
			...new Set(held.loads.filter(isOwn).flatMap(({ name }) => monthOfFile(name) ?? [])),
		].sort();
		return done({ points: rows.map(stopPoint), months });
	};
}

function stopPoint(row: Readonly<Record<string, unknown>>): StopPoint {
	const words = (column: string) => (row[column] === null ? null : String(row[column]));
	const outcome = words("outcome");
	const result = outcome === null ? undefined : stopResult(outcome);
	const placed = row.longitude !== null && row.latitude !== null;
	return {
		month: row.month as Day,
		...(placed && { place: [Number(row.longitude), Number(row.latitude)] as const }),
		object: words("object"),
		...(result && { result }),
		ageRange: words("age_range"),
		ethnicity: words("officer_defined_ethnicity"),
		searches: Number(row.n),
	};
}
