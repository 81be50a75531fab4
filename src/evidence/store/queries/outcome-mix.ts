import { type CrimeTypeChoice, crimeTypesOf, type OutcomeGroup, outcomeGroup } from "#evidence/sources";
import { type AreaCode, done, type Outcome, refused } from "#vocabulary";
import { ofCrimeTypes } from "../crime-type-condition.ts";
import { openHeldStreet } from "../held-street.ts";
import type { CountedArea } from "../monthly-counts.ts";
import { packGap } from "../pack-gap.ts";
import { streetQuestionProblems } from "../street-question-problems.ts";
import { inAreas, type MonthSpan, within } from "./counted-area.ts";
import { newestRows } from "./newest-rows.ts";
import { policeQuestionProblems } from "./police-question-problems.ts";
import type { StoreQuestion } from "./store-question.ts";

/**
 * Two ways to say what became of crimes, which are never mixed: the last outcome so far of the crimes of a span, or the
 * outcomes that were reached in a span, of crimes of whatever month.
 */
export type OutcomeBasis = "crimes of the span" | "outcomes of the span";

export type OutcomeQuestion = MonthSpan & {
	readonly areas: readonly CountedArea[];
	readonly basis: OutcomeBasis;
	/** Only crimes of this measure; every crime where left out. */
	readonly measure?: string;
};

/** How often one outcome stands in the files, in their words; `group` is absent for words that are not known yet. */
export type OutcomeCount = {
	readonly words: string;
	readonly group?: OutcomeGroup;
	readonly count: number;
};

/** The outcomes of one area. */
export type OutcomeMix = {
	readonly area: AreaCode;
	readonly basis: OutcomeBasis;
	/** Most frequent first. */
	readonly outcomes: readonly OutcomeCount[];
	/** Rows that carry an outcome: what shares are of. */
	readonly base: number;
	/** Crimes of the span for which the files tell no outcome at all. */
	readonly withoutOutcome: number;
	/** Outcomes whose crime is in no street-level file that is held, so that its type is not known. */
	readonly withoutType: number;
};

/**
 * What became of crimes, by area. Incidents of anti-social behaviour have no outcome and are left out. An outcome knows
 * the type of its crime only through the street-level file of the crime's month.
 */
export function outcomeMix(question: OutcomeQuestion): StoreQuestion<Outcome<readonly OutcomeMix[]>> {
	return async (folders, database) => {
		const choice = crimeTypesOf(question.measure ?? "crime.all");
		if (!choice) return refused(streetQuestionProblems.measureUncounted(question.measure ?? ""));
		const street = await openHeldStreet(folders, database);
		const outcomes = await newestRows(folders, "police-outcomes", "force, month");
		const ofOutcomes = question.basis === "outcomes of the span";
		if (ofOutcomes && !outcomes) return refused(policeQuestionProblems.outcomesMissing());
		if (!ofOutcomes && street.covers.length === 0) return refused(streetQuestionProblems.nothingHeld());
		const gap = await packGap(folders, database, ofOutcomes ? "police-outcomes" : "police-street", question);
		if (gap) return refused(gap);
		const relation = outcomes && ofOutcomes ? outcomesWithType(outcomes.sql) : "held";
		const rows = await database.rows(
			`SELECT area, outcome, ${typeCondition(choice, question.measure)} AS wanted, crime_type IS NULL AS untyped,
				count(*) AS n FROM ${inAreas(`(SELECT * FROM ${relation} WHERE ${within(question)})`, question.areas)}
				GROUP BY ALL ORDER BY n DESC, outcome`,
		);
		return done(question.areas.map(({ code }) => mixOf(code, question.basis, rows)));
	};
}

function outcomesWithType(outcomes: string): string {
	return `(SELECT outcomes.force, outcomes.month, outcomes.lsoa_code, outcomes.outcome, types.crime_type
		FROM ${outcomes} AS outcomes
		LEFT JOIN (SELECT crime_id, any_value(crime_type) AS crime_type FROM held WHERE crime_id IS NOT NULL GROUP BY crime_id) AS types
		USING (crime_id))`;
}

function typeCondition(choice: CrimeTypeChoice, measure: string | undefined): string {
	return `coalesce(${ofCrimeTypes(choice)}, ${measure === undefined || measure === "crime.all"})`;
}

type Row = Readonly<Record<string, unknown>>;

function mixOf(area: AreaCode, basis: OutcomeBasis, rows: readonly Row[]): OutcomeMix {
	const own = rows.filter((row) => row.area === area);
	const wanted = own.filter((row) => row.wanted === true);
	const counts = new Map<string, number>();
	for (const { outcome, n } of wanted)
		if (outcome !== null) counts.set(String(outcome), (counts.get(String(outcome)) ?? 0) + Number(n));
	const outcomes = [...counts].map(([words, count]): OutcomeCount => {
		const group = outcomeGroup(words);
		return { words, ...(group && { group }), count };
	});
	return {
		area,
		basis,
		outcomes: outcomes.sort((left, right) => right.count - left.count),
		base: total(wanted.filter((row) => row.outcome !== null)),
		withoutOutcome: total(wanted.filter((row) => row.outcome === null)),
		withoutType: total(own.filter((row) => row.untyped === true)),
	};
}

function total(rows: readonly Row[]): number {
	return rows.reduce((sum, row) => sum + Number(row.n), 0);
}
