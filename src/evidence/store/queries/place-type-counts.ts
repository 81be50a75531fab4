import { crimeTypesOf, type PlaceType } from "#evidence/sources";
import { type AreaCode, done, type Outcome, refused } from "#vocabulary";
import { ofCrimeTypes } from "../crime-type-condition.ts";
import { openHeldStreet } from "../held-street.ts";
import type { CountedArea } from "../monthly-counts.ts";
import { packGap } from "../pack-gap.ts";
import { streetQuestionProblems } from "../street-question-problems.ts";
import { inAreas, type MonthSpan, within } from "./counted-area.ts";
import type { StoreQuestion } from "./store-question.ts";

/** Which crimes, where and when, and the kinds of place that are known. */
export type PlaceTypeQuestion = MonthSpan & {
	readonly measure: string;
	readonly areas: readonly CountedArea[];
	readonly placeTypes: readonly PlaceType[];
};

/** Crimes near the places of one kind. */
export type PlaceTypeCount = { readonly placeType: PlaceType; readonly count: number };

/** The places of one area. A count without the share of points that are named so would mislead: `named` of `placed`. */
export type PlaceTypeCounts = {
	readonly area: AreaCode;
	/** Most frequent first; kinds at which nothing was counted are left out. */
	readonly types: readonly PlaceTypeCount[];
	/** Rows whose point is named after a kind of place. */
	readonly named: number;
	/** Rows that have a point. */
	readonly placed: number;
	/** Rows of the area that have none, which only a force can have. */
	readonly unplaced: number;
};

const BEFORE_NAME = "On or near ";

/** Street-level crime by the kind of place to whose map point it was moved. */
export function placeTypeCounts(
	question: PlaceTypeQuestion,
): StoreQuestion<Outcome<readonly PlaceTypeCounts[]>> {
	return async (folders, database) => {
		const choice = crimeTypesOf(question.measure);
		if (!choice) return refused(streetQuestionProblems.measureUncounted(question.measure));
		const held = await openHeldStreet(folders, database);
		if (held.covers.length === 0) return refused(streetQuestionProblems.nothingHeld());
		const gap = await packGap(folders, database, "police-street", question);
		if (gap) return refused(gap);
		const wanted = `(SELECT * FROM held WHERE ${within(question)} AND ${ofCrimeTypes(choice)})`;
		const rows = await database.rows(
			`SELECT area, lower(location) AS location, count(*) AS n FROM ${inAreas(wanted, question.areas)} GROUP BY ALL`,
		);
		return done(
			question.areas.map(({ code }) =>
				countsOf(
					code,
					question.placeTypes,
					rows.filter((row) => row.area === code),
				),
			),
		);
	};
}

type Row = Readonly<Record<string, unknown>>;

function countsOf(area: AreaCode, placeTypes: readonly PlaceType[], rows: readonly Row[]): PlaceTypeCounts {
	const counts = new Map(rows.map((row) => [String(row.location), Number(row.n)]));
	const types = placeTypes
		.map((placeType) => ({
			placeType,
			count: counts.get(`${BEFORE_NAME}${placeType.words}`.toLowerCase()) ?? 0,
		}))
		.filter(({ count }) => count > 0)
		.sort((left, right) => right.count - left.count);
	const unplaced = counts.get("no location") ?? 0;
	return {
		area,
		types,
		named: total(types.map((each) => each.count)),
		placed: total([...counts.values()]) - unplaced,
		unplaced,
	};
}

function total(counts: readonly number[]): number {
	return counts.reduce((sum, count) => sum + count, 0);
}
