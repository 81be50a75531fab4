import { type OutcomeGroup, outcomeGroup } from "#evidence/sources";
import { type AreaCode, type Day, done, type Outcome, refused } from "#vocabulary";
import { openHeldStreet } from "../held-street.ts";
import type { StreetCover } from "../load-record.ts";
import type { CountedArea } from "../monthly-counts.ts";
import { packGap } from "../pack-gap.ts";
import { inAreas, type MonthSpan, within } from "./counted-area.ts";
import { newestRows } from "./newest-rows.ts";
import { policeQuestionProblems } from "./police-question-problems.ts";
import type { StoreQuestion } from "./store-question.ts";

/** Outcomes that were reached in one month, by what they come to; `group` is absent for words that are not known yet. */
export type OutcomeMonth = {
	readonly area: AreaCode;
	readonly month: Day;
	readonly group?: OutcomeGroup;
	readonly outcomes: number;
};

/** Outcomes by month, and the months of each force that are held. */
export type OutcomeMonths = {
	readonly months: readonly OutcomeMonth[];
	readonly covers: readonly StreetCover[];
};

/** Outcomes by the month in which they were reached, of crimes of whatever month and type. */
export function outcomeMonths(
	question: MonthSpan & { readonly areas: readonly CountedArea[] },
): StoreQuestion<Outcome<OutcomeMonths>> {
	return async (folders, database) => {
		const held = await newestRows(folders, "police-outcomes", "force, month");
		if (!held) return refused(policeQuestionProblems.outcomesMissing());
		await openHeldStreet(folders, database);
		const gap = await packGap(folders, database, "police-outcomes", question);
		if (gap) return refused(gap);
		const wanted = `(SELECT * FROM ${held.sql} WHERE ${within(question)})`;
		const rows = await database.rows(`SELECT area, month, outcome, count(*)::INTEGER AS n
			FROM ${inAreas(wanted, question.areas)} GROUP BY ALL ORDER BY ALL`);
		const months = rows.map((row): OutcomeMonth => {
			const group = row.outcome === null ? undefined : outcomeGroup(String(row.outcome));
			return {
				area: row.area as AreaCode,
				month: row.month as Day,
				...(group && { group }),
				outcomes: Number(row.n),
			};
		});
		return done({ months, covers: held.loads.flatMap((load) => load.covers ?? []) });
	};
}
