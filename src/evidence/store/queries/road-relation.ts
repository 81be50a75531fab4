import { casualtyTypesOf, type TravelMode } from "#evidence/sources";
import { done, type Outcome, refused } from "#vocabulary";
import { type Database, text } from "../database.ts";
import { openHeldStreet } from "../held-street.ts";
import type { CountedArea } from "../monthly-counts.ts";
import { packGap } from "../pack-gap.ts";
import type { StoreFolders } from "../store-folders.ts";
import type { MonthSpan } from "./counted-area.ts";
import { type NewestRows, newestRows } from "./newest-rows.ts";
import { policeQuestionProblems } from "./police-question-problems.ts";

/** How badly somebody was hurt, with the number that files carry. */
export const INJURIES = { fatal: 1, serious: 2, slight: 3 } as const;

export type Injury = keyof typeof INJURIES;

/** Killed or seriously injured. */
export const KSI: readonly Injury[] = ["fatal", "serious"];

/** Which casualties: how badly hurt (killed or seriously injured where left out), of which ages, and how they travelled. */
export type CasualtyChoice = {
	readonly injuries?: readonly Injury[];
	/** Ages in whole years, both included. */
	readonly ages?: { readonly from: number; readonly to: number };
	readonly modes?: readonly TravelMode[];
};

/** Casualties and collisions that count: of a collision in two releases, the newer. */
export type HeldRoads = { readonly collisions: NewestRows; readonly casualties: NewestRows };

/** What is held of the roads of some areas, with the relation `place` made; or what is missing. */
export async function openHeldRoads(
	folders: StoreFolders,
	database: Database,
	question: MonthSpan & { readonly areas: readonly CountedArea[] },
): Promise<Outcome<HeldRoads>> {
	const collisions = await newestRows(folders, "road-collisions", "collision_index");
	if (!collisions) return refused(policeQuestionProblems.collisionsMissing());
	const casualties = await newestRows(folders, "road-casualties", "collision_index");
	if (!casualties) return refused(policeQuestionProblems.casualtiesMissing());
	await openHeldStreet(folders, database);
	for (const source of ["road-collisions", "road-casualties"] as const) {
		const gap = await packGap(folders, database, source, question);
		if (gap) return refused(gap);
	}
	return done({ collisions, casualties });
}

/**
 * Collisions with every code under which they may be counted, once for each: neighbourhood, ward, district, force. The
 * district is the one that the file gives, and where it gives none that of the neighbourhood.
 */
export function placedCollisions(collisions: string): string {
	return `(SELECT collision_index, month, force_code, unnest(list_distinct([lsoa_code, ward_code, district_code, force_code])) AS code
		FROM (SELECT collision_index, month, force_code, told.lsoa_code, ward_code,
			coalesce(told.district_code, place.district_code) AS district_code
			FROM ${collisions} AS told LEFT JOIN place USING (lsoa_code)))`;
}

/** The conditions on age and way of travelling alone. */
export function personConditions({ ages, modes }: Pick<CasualtyChoice, "ages" | "modes">): string[] {
	return [
		ages ? `age BETWEEN ${ages.from} AND ${ages.to}` : "true",
		modes ? `type IN (${modes.flatMap(casualtyTypesOf).join(", ")})` : "true",
	];
}

/** The areas of a question as a relation (area, code). */
export function roadAreas(areas: readonly CountedArea[]): string {
	const members = areas.flatMap(({ code, members }) =>
		members.map((each) => `(${text(code)}, ${text(each)})`),
	);
	return `(SELECT * FROM (VALUES ${members.join(", ")}) AS wanted(area, code))`;
}
