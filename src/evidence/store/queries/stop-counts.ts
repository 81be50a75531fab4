import { type StopResult, stopResult } from "#evidence/sources";
import { type Day, done, type Outcome, refused } from "#vocabulary";
import type { LoadRecord } from "../load-record.ts";
import { type MonthSpan, within } from "./counted-area.ts";
import { newestRows } from "./newest-rows.ts";
import { policeQuestionProblems } from "./police-question-problems.ts";
import { forceOfFile } from "./stop-file-name.ts";
import type { StoreQuestion } from "./store-question.ts";

/** Which searches: `force` as data.police.uk writes it in the names of its files, such as `city-of-london`. */
export type StopQuestion = MonthSpan & { readonly force: string };

/** Searches of one month; result and ethnicity as far as the row tells them. */
export type StopCount = {
	readonly month: Day;
	/** Absent where the row tells no result or one that is not known yet. */
	readonly result?: StopResult;
	readonly words: string | null;
	readonly officerDefinedEthnicity: string | null;
	readonly object: string | null;
	readonly count: number;
	/** Of these, searches whose result is linked to what was looked for; rows that do not say are in neither. */
	readonly linked: number;
	readonly notLinked: number;
};

/**
 * Searches by month, result, ethnicity as the officer saw it, and object. A row does not tell its force, and many forces
 * publish no point, so that the file's name must: files of other names are left out, and named by `stopFilesUnnamed`.
 */
export function stopCounts(question: StopQuestion): StoreQuestion<Outcome<readonly StopCount[]>> {
	return async (folders, database) => {
		const held = await newestRows(folders, "stop-and-search");
		if (!held) return refused(policeQuestionProblems.stopsMissing());
		const own = held.loads.flatMap((load, order) =>
			forceOfFile(load.name) === question.force ? [order] : [],
		);
		const rows = await database.rows(
			`SELECT month, outcome, officer_defined_ethnicity, object, count(*) AS n, count(*) FILTER (outcome_linked) AS linked,
				count(*) FILTER (NOT outcome_linked) AS not_linked
			FROM (SELECT * FROM ${held.sql} WHERE list_contains(${numbers(own)}, load)
				QUALIFY load = max(load) OVER (PARTITION BY month))
			WHERE ${within(question)} GROUP BY ALL ORDER BY ALL`,
		);
		return done(rows.map(stopCount));
	};
}

function stopCount(row: Readonly<Record<string, unknown>>): StopCount {
	const words = row.outcome === null ? null : String(row.outcome);
	const result = words === null ? undefined : stopResult(words);
	return {
		month: row.month as Day,
		...(result && { result }),
		words,
		officerDefinedEthnicity: row.officer_defined_ethnicity as string | null,
		object: row.object as string | null,
		count: Number(row.n),
		linked: Number(row.linked),
		notLinked: Number(row.not_linked),
	};
}

/** The files of stop and search whose names do not tell a force, so that no question reaches them. */
export function stopFilesUnnamed(): StoreQuestion<readonly LoadRecord[]> {
	return async (folders) => {
		const held = await newestRows(folders, "stop-and-search");
		return (held?.loads ?? []).filter((load) => forceOfFile(load.name) === undefined);
	};
}

function numbers(values: readonly number[]): string {
	return `[${values.join(", ")}]::INTEGER[]`;
}
