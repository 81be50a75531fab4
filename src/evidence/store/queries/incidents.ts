import { type AreaCode, type Day, done, type Outcome, refused } from "#vocabulary";
import { type Database, text, texts } from "../database.ts";
import { openHeldStreet } from "../held-street.ts";
import type { CountedArea } from "../monthly-counts.ts";
import { packGap } from "../pack-gap.ts";
import type { StoreFolders } from "../store-folders.ts";
import { type MonthSpan, wantedAreas, within } from "./counted-area.ts";
import { newestRows } from "./newest-rows.ts";
import { policeQuestionProblems } from "./police-question-problems.ts";
import type { StoreQuestion } from "./store-question.ts";

/**
 * How an incident is put into a month: by the day on which it was recorded, or by the middle of the time in which it can
 * have happened. A series states its basis, and two bases never stand in one.
 */
export type IncidentBasis = "recorded" | "midpoint";

/** Which incidents; all offence codes where none is named. */
export type IncidentQuestion = MonthSpan & {
	readonly areas: readonly CountedArea[];
	readonly basis: IncidentBasis;
	readonly offenceCodes?: readonly string[];
};

/** Incidents of one month of one area. */
export type IncidentMonth = { readonly area: AreaCode; readonly month: Day; readonly incidents: number };

/** When one incident can have happened, in hours since Monday, 5 January 1970, as aoristic shares want it. */
export type IncidentSpan = { readonly area: AreaCode; readonly from: number; readonly to: number };

/** One incident of a person or an address, as repeat rates want it; days are counted from 1 January 1970. */
export type IncidentCase = { readonly area: AreaCode; readonly of: string; readonly day: number };

/** The cases that have a key, and how many incidents have none and are in no repeat rate. */
export type IncidentCases = { readonly cases: readonly IncidentCase[]; readonly withoutKey: number };

/** Incidents by month and area; an incident with several people harmed is one. Months without incidents are left out. */
export function incidentCounts(question: IncidentQuestion): StoreQuestion<Outcome<readonly IncidentMonth[]>> {
	return answered(question, async (database, incidents) => {
		const rows = await database.rows(
			`SELECT area, month, count(DISTINCT reference) AS n FROM ${incidents} GROUP BY ALL ORDER BY area, month`,
		);
		return rows.map((row) => ({
			area: row.area as AreaCode,
			month: row.month as Day,
			incidents: Number(row.n),
		}));
	});
}

/** When incidents can have happened, each once; a day without its time is the whole day. */
export function incidentSpans(question: IncidentQuestion): StoreQuestion<Outcome<readonly IncidentSpan[]>> {
	return answered(question, async (database, incidents) => {
		const hours = (moment: string) => `epoch(any_value(${moment}) - TIMESTAMP '1970-01-05') / 3600`;
		const rows = await database.rows(
			`SELECT area, ${hours("begins")} AS earliest, ${hours("ends")} AS latest FROM ${incidents}
				GROUP BY area, reference ORDER BY area, earliest, latest`,
		);
		return rows.map((row) => ({
			area: row.area as AreaCode,
			from: Number(row.earliest),
			to: Number(row.latest),
		}));
	});
}

/** The incidents of people or addresses by their made-up keys, with the day on which each began. */
export function incidentCases(
	question: IncidentQuestion & { readonly of: "person" | "place" },
): StoreQuestion<Outcome<IncidentCases>> {
	return answered(question, async (database, incidents) => {
		const key = `${question.of}_key`;
		const rows = await database.rows(
			`SELECT area, ${key} AS of, epoch(min(begins)::DATE) / 86400 AS day FROM ${incidents}
				GROUP BY area, reference, ${key} ORDER BY area, day, of`,
		);
		const cases = rows.flatMap(({ area, of, day }) =>
			of === null ? [] : [{ area: area as AreaCode, of: String(of), day: Number(day) }],
		);
		return { cases, withoutKey: rows.length - cases.length };
	});
}

/** How many of the incidents asked for have no place, and how many one that no lookup has; no district counts them. */
export type PlacelessIncidents = {
	readonly incidents: number;
	readonly withoutPlace: number;
	readonly unknownPlace: number;
};

/** Counts the incidents of a span that no district can have. */
export function incidentsWithoutDistrict(
	question: Omit<IncidentQuestion, "areas">,
): StoreQuestion<Outcome<PlacelessIncidents>> {
	const areas = [{ code: EVERYWHERE as AreaCode, members: [EVERYWHERE as AreaCode] }];
	return answered({ ...question, areas }, async (database, incidents) => {
		const known = `(SELECT unnest([lsoa_code, ward_code, district_code]) FROM place)`;
		const [row] = await database.rows(`SELECT count(DISTINCT reference) AS incidents,
				count(DISTINCT reference) FILTER (place IS NULL) AS without_place,
				count(DISTINCT reference) FILTER (place NOT IN (FROM (${known}) AS known(code) WHERE code IS NOT NULL)) AS unknown_place
			FROM ${incidents}`);
		return {
			incidents: Number(row?.incidents ?? 0),
			withoutPlace: Number(row?.without_place ?? 0),
			unknownPlace: Number(row?.unknown_place ?? 0),
		};
	});
}

/** A question that is answered from the incidents it asks for, once for each area in which they lie. */
function answered<Answer>(
	question: IncidentQuestion,
	answer: (database: Database, incidents: string) => Promise<Answer>,
): StoreQuestion<Outcome<Answer>> {
	return async (folders, database) => {
		const incidents = await wantedIncidents(folders, database, question);
		return incidents.ok ? done(await answer(database, incidents.value)) : incidents;
	};
}

const MONTHS: Readonly<Record<IncidentBasis, string>> = {
	recorded: "recorded[1:7] || '-01'",
	midpoint: "strftime(begins + (ends - begins) / 2, '%Y-%m-01')",
};

async function wantedIncidents(
	folders: StoreFolders,
	database: Database,
	question: IncidentQuestion,
): Promise<Outcome<string>> {
	const held = await newestRows(folders, "incident-extract", "reference");
	if (!held) return refused(policeQuestionProblems.incidentsMissing());
	await openHeldStreet(folders, database);
	const placed = { ...question, areas: question.areas.filter(({ code }) => code !== EVERYWHERE) };
	const gap = await packGap(folders, database, "incident-extract", placed);
	if (gap) return refused(gap);
	const codes = question.offenceCodes && `list_contains(${texts(question.offenceCodes)}, offence_code)`;
	return done(`(SELECT told.*, wanted.area FROM (
			SELECT dated.*, unnest(list_distinct([dated.place, ward_code, district_code, ${text(EVERYWHERE)}])) AS code
			FROM (SELECT *, ${MONTHS[question.basis]} AS month FROM ${held.sql}) AS dated
			LEFT JOIN place ON place.lsoa_code = dated.place
			WHERE ${within(question, "month")} AND ${codes ?? "true"}) AS told
		JOIN ${wantedAreas(question.areas)} AS wanted USING (code))`);
}

/**
 * The member of an area that has all incidents of all extracts, those without a place among them. An area whose own code
 * this is asks for whatever is held, even if packs are all that is held.
 */
export const EVERYWHERE = "everywhere";
