import { type AreaCode, addMonths, type Day, done, type Outcome } from "#vocabulary";
import type { CountedArea } from "../monthly-counts.ts";
import { type MonthSpan, within } from "./counted-area.ts";
import {
	type CasualtyChoice,
	type HeldRoads,
	INJURIES,
	KSI,
	openHeldRoads,
	personConditions,
	placedCollisions,
	roadAreas,
} from "./road-relation.ts";
import type { StoreQuestion } from "./store-question.ts";

/** Which casualties, where, in which months. An area is counted by the codes of its members; a force by its own code. */
export type RoadQuestion = MonthSpan & CasualtyChoice & { readonly areas: readonly CountedArea[] };

/** Casualties of one month. */
export type RoadMonth = {
	readonly month: Day;
	/** As reported; null for a month of which no collision of the area's force is held. */
	readonly casualties: number | null;
	/**
	 * As if all forces recorded injuries rather than a judged severity, not whole; null where a casualty has no such
	 * weight, as before the adjustment was published. Not to be put in one series with reported counts.
	 */
	readonly adjusted: number | null;
};

/** The months of one area, from the first to the last that is held: zero is counted, null is not held. */
export type RoadCounts = { readonly area: AreaCode; readonly months: readonly RoadMonth[] };

/** What is counted, and the casualties that no area can have. */
export type RoadAnswer = {
	readonly counts: readonly RoadCounts[];
	/** Casualties of any place whose collision is in no file that is held. */
	readonly withoutCollision: number;
	/** Casualties among those asked for, of any force, whose collision no district can have: they count for the force alone. */
	readonly withoutDistrict: number;
};

/**
 * Casualties by month and area, where the collision was: killed or seriously injured unless other injuries are asked
 * for, of all ages and ways of travelling unless some are.
 */
export function roadCasualtyCounts(question: RoadQuestion): StoreQuestion<Outcome<RoadAnswer>> {
	return async (folders, database) => {
		const opened = await openHeldRoads(folders, database, question);
		if (!opened.ok) return opened;
		const rows = await database.rows(countingSql(opened.value, question));
		const held = await database.rows(heldMonthsSql(opened.value, question));
		const counts = question.areas.map(({ code }) => ({
			area: code,
			months: monthsOf(
				held.flatMap((row) => (row.area === code ? [row.month as Day] : [])),
				rows.filter((row) => row.area === code),
			),
		}));
		const [lost] = await database.rows(
			`SELECT count(*) AS n FROM ${opened.value.casualties.sql} ANTI JOIN ${opened.value.collisions.sql} USING (collision_index)`,
		);
		const [placeless] = await database.rows(placelessSql(opened.value, question));
		return done({
			counts,
			withoutCollision: Number(lost?.n ?? 0),
			withoutDistrict: Number(placeless?.n ?? 0),
		});
	};
}

function placelessSql({ collisions, casualties }: HeldRoads, question: RoadQuestion): string {
	const { injuries = KSI } = question;
	const reported = `severity IN (${injuries.map((each) => INJURIES[each]).join(", ")})`;
	return `SELECT count(*) AS n FROM ${casualties.sql} AS casualties
		JOIN (SELECT collision_index, month FROM ${collisions.sql} AS told LEFT JOIN place USING (lsoa_code)
			WHERE told.district_code IS NULL AND place.district_code IS NULL) AS collisions USING (collision_index)
		WHERE ${[within(question), ...personConditions(question), reported].join(" AND ")}`;
}

function countingSql({ collisions, casualties }: HeldRoads, question: RoadQuestion): string {
	const { injuries = KSI } = question;
	const reported = `severity IN (${injuries.map((each) => INJURIES[each]).join(", ")})`;
	const weight = [
		injuries.includes("fatal") ? "CASE WHEN severity = 1 THEN 1 ELSE 0 END" : "0",
		injuries.includes("serious") ? "CASE WHEN severity = 1 THEN 0 ELSE adjusted_serious END" : "0",
		injuries.includes("slight") ? "CASE WHEN severity = 1 THEN 0 ELSE adjusted_slight END" : "0",
	].join(" + ");
	return `SELECT area, month, count(*) FILTER (${reported}) AS casualties,
			CASE WHEN count(*) = count(${weight}) THEN sum(${weight}) END AS adjusted
		FROM ${casualties.sql} AS casualties
		JOIN ${placedCollisions(collisions.sql)} AS collisions USING (collision_index)
		JOIN ${roadAreas(question.areas)} AS wanted USING (code)
		WHERE ${[within(question), ...personConditions(question)].join(" AND ")} GROUP BY ALL`;
}

/** Months in which collisions of the force of an area are held: the force in which most of its collisions were. */
function heldMonthsSql({ collisions }: HeldRoads, question: RoadQuestion): string {
	return `WITH forces AS (SELECT area, coalesce(force_code, '') AS force_code, count(*) AS n
			FROM ${placedCollisions(collisions.sql)} AS placed JOIN ${roadAreas(question.areas)} AS wanted USING (code) GROUP BY ALL),
		main AS (SELECT area, arg_max(force_code, n) AS force_code FROM forces GROUP BY area)
		SELECT DISTINCT area, month FROM main
			JOIN (SELECT DISTINCT month, coalesce(force_code, '') AS force_code FROM ${collisions.sql}) AS held USING (force_code)
		WHERE ${within(question)} ORDER BY area, month`;
}

type Row = Readonly<Record<string, unknown>>;

/** Every month from the first to the last that is held; those between that are not held are null. */
function monthsOf(held: readonly Day[], rows: readonly Row[]): RoadMonth[] {
	const months: RoadMonth[] = [];
	const last = held.at(-1);
	for (let month = held[0]; month && last && month <= last; month = addMonths(month, 1))
		months.push(held.includes(month) ? monthOf(month, rows) : { month, casualties: null, adjusted: null });
	return months;
}

function monthOf(month: Day, rows: readonly Row[]): RoadMonth {
	const row = rows.find((each) => each.month === month);
	if (!row) return { month, casualties: 0, adjusted: 0 };
	return {
		month,
		casualties: Number(row.casualties),
		adjusted: row.adjusted === null ? null : Number(row.adjusted),
	};
}
