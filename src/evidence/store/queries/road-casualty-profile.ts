import {
	CASUALTY_AGE_BANDS,
	CASUALTY_CLASSES,
	type CodeList,
	casualtyTypesOf,
	SEXES,
	TRAVEL_MODES,
	type TravelMode,
} from "#evidence/sources";
import { type AreaCode, done, type Outcome } from "#vocabulary";
import type { CountedArea } from "../monthly-counts.ts";
import { type MonthSpan, within } from "./counted-area.ts";
import { openHeldRoads, placedCollisions, roadAreas } from "./road-relation.ts";
import type { StoreQuestion } from "./store-question.ts";

/** What the casualties of an area can be told apart by. */
export type RoadBreakdown = "age band" | "travel mode" | "sex" | "class";

export type RoadProfileQuestion = MonthSpan & {
	readonly areas: readonly CountedArea[];
	readonly by: RoadBreakdown;
};

/** Casualties of one band, mode, sex or class; `label` is null for those whose files do not tell it. */
export type RoadProfileLine = {
	readonly label: string | null;
	readonly fatal: number;
	readonly serious: number;
	readonly slight: number;
};

/** The lines of one area in the order of the code book; those without a casualty are left out. */
export type RoadProfile = { readonly area: AreaCode; readonly lines: readonly RoadProfileLine[] };

/** Who was hurt on the roads of an area, by how badly. */
export function roadCasualtyProfile(
	question: RoadProfileQuestion,
): StoreQuestion<Outcome<readonly RoadProfile[]>> {
	return async (folders, database) => {
		const opened = await openHeldRoads(folders, database, question);
		if (!opened.ok) return opened;
		const { collisions, casualties } = opened.value;
		const { column, labels } = BREAKDOWNS[question.by];
		const rows = await database.rows(
			`SELECT area, ${column} AS number, count(*) FILTER (severity = 1) AS fatal, count(*) FILTER (severity = 2) AS serious,
				count(*) FILTER (severity = 3) AS slight
			FROM ${casualties.sql} AS casualties JOIN ${placedCollisions(collisions.sql)} AS collisions USING (collision_index)
				JOIN ${roadAreas(question.areas)} AS wanted USING (code)
			WHERE ${within(question)} GROUP BY ALL ORDER BY number NULLS LAST`,
		);
		const line = (row: (typeof rows)[number]): RoadProfileLine => ({
			label: row.number === null ? null : (labels[Number(row.number)] ?? null),
			fatal: Number(row.fatal),
			serious: Number(row.serious),
			slight: Number(row.slight),
		});
		return done(
			question.areas.map(({ code }) => ({
				area: code,
				lines: rows.filter((row) => row.area === code).map(line),
			})),
		);
	};
}

const MODES = Object.entries(TRAVEL_MODES) as [TravelMode, string][];

/** The place of a casualty type's mode in the list of modes, as SQL. */
const MODE_NUMBER = `CASE ${MODES.map(
	([mode], index) => `WHEN type IN (${casualtyTypesOf(mode).join(", ")}) THEN ${index}`,
).join(" ")} END`;

const BREAKDOWNS: Readonly<Record<RoadBreakdown, { readonly column: string; readonly labels: CodeList }>> = {
	"age band": { column: "age_band", labels: CASUALTY_AGE_BANDS },
	"travel mode": {
		column: MODE_NUMBER,
		labels: Object.fromEntries(MODES.map(([, label], index) => [index, label])),
	},
	sex: { column: "sex", labels: SEXES },
	class: { column: "class", labels: CASUALTY_CLASSES },
};
