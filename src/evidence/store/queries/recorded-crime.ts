import { type OffenceChoice, offencesOf, recordedCrimeMeasures } from "#evidence/sources";
import { type Day, done, nearest, type Outcome, type Problem, refused, shown } from "#vocabulary";
import { text, texts } from "../database.ts";
import { heldRows } from "./held-rows.ts";
import type { StoreQuestion } from "./store-question.ts";

/** Recorded crime of whom is asked for. */
export type RecordedCrimeQuestion = {
	readonly measure: string;
	/** Names that the tables may give the police force. */
	readonly forceNames: readonly string[];
	/** Names that the tables may give the partnership; the force as a whole where absent. */
	readonly partnershipNames?: readonly string[];
};

/** The offences of one quarter. Corrections may bring a count below zero. */
export type QuarterlyCount = {
	/** First day of the quarter. */
	readonly quarter: Day;
	readonly financialYear: string;
	readonly value: number;
	/** Offences of the force that it placed in no partnership, which are missing from all of theirs. */
	readonly unassigned: number;
};

/**
 * Counts recorded crime quarter by quarter, each quarter from the newest load that has it. Quarters that are not held
 * are not in the answer. What the force published as “unassigned” stands beside every partnership's count: where it is
 * large, the partnership's own count is too low by an unknown part of it.
 */
export function recordedCrime(
	question: RecordedCrimeQuestion,
): StoreQuestion<Outcome<readonly QuarterlyCount[]>> {
	return async (folders, database) => {
		const choice = offencesOf(question.measure);
		if (!choice) return refused(measureUncounted(question.measure));
		const held = await heldRows(folders, "recorded-crime");
		if (!held) return refused(nothingHeld());
		const rows = await database.rows(countingSql(held, choice, question));
		return done(
			rows.map((row) => ({
				quarter: String(row.quarter_from) as Day,
				financialYear: String(row.financial_year),
				value: Number(row.counted),
				unassigned: Number(row.unassigned),
			})),
		);
	};
}

function countingSql(held: string, choice: OffenceChoice, question: RecordedCrimeQuestion): string {
	const { forceNames, partnershipNames } = question;
	const level = partnershipNames ? "partnership IS NOT NULL" : "partnership IS NULL";
	const wanted = partnershipNames ? isOneOf("partnership", partnershipNames) : "true";
	return `WITH held AS (${held}),
		newest AS (SELECT * FROM held WHERE ${level} AND ${isOneOf("force", forceNames)}
			QUALIFY load_order = max(load_order) OVER (PARTITION BY quarter_from)),
		asked AS (SELECT *, ${wanted} AS wanted, coalesce(partnership ILIKE 'unassigned%', false) AS placeless
			FROM newest WHERE ${condition(choice)})
		SELECT quarter_from, any_value(financial_year) AS financial_year,
			coalesce(sum(offences) FILTER (wanted), 0)::DOUBLE AS counted,
			coalesce(sum(offences) FILTER (placeless), 0)::DOUBLE AS unassigned
		FROM asked GROUP BY quarter_from HAVING count(*) FILTER (wanted) > 0 ORDER BY quarter_from`;
}

function condition({ by, words }: OffenceChoice): string {
	if (by === "all but") return `NOT ${isOneOf("offence_group", words)}`;
	return isOneOf(by === "group" ? "offence_group" : "offence_subgroup", words);
}

/** Tables differ in letter case and in “&” for “and”. */
function isOneOf(column: string, words: readonly string[]): string {
	const plain = words.map((each) => each.toLowerCase().replaceAll("&", "and"));
	return `list_contains(${texts(plain)}, replace(lower(${column}), ${text("&")}, 'and'))`;
}

function measureUncounted(measure: string): Problem {
	const near = nearest(measure, recordedCrimeMeasures());
	return {
		code: "measure-not-counted",
		stops: "figure",
		at: { file: "workspace" },
		says: `The Home Office's tables do not count the measure ${shown(measure)}.`,
		wanted: recordedCrimeMeasures().join(", "),
		next: near === undefined ? "Ask for one of these." : `Did you mean “${near}”?`,
	};
}

function nothingHeld(): Problem {
	return {
		code: "recorded-crime-missing",
		stops: "figure",
		at: { file: "workspace" },
		says: "No recorded crime of the Home Office is held here.",
		next: "Download the open data tables of police recorded crime from gov.uk and load them: bellwether load FILE.",
	};
}
