import { type Day, done, type Outcome, refused } from "#vocabulary";
import { texts } from "../database.ts";
import { heldRows } from "./held-rows.ts";
import type { StoreQuestion } from "./store-question.ts";

/** Outcomes of the offences of one quarter, by the Home Office's group of outcomes. */
export type QuarterlyOutcomes = {
	/** First day of the quarter. */
	readonly quarter: Day;
	readonly outcomeGroup: string;
	readonly outcomes: number;
};

/** Outcomes of a force's recorded crime by quarter and group of outcomes, each quarter from the newest load that has it. */
export function recordedOutcomes(question: {
	/** Names that the tables may give the police force. */
	readonly forceNames: readonly string[];
}): StoreQuestion<Outcome<readonly QuarterlyOutcomes[]>> {
	return async (folders, database) => {
		const held = await heldRows(folders, "recorded-outcomes");
		if (!held) return refused(NOTHING_HELD);
		const names = question.forceNames.map((each) => each.toLowerCase());
		const rows = await database.rows(`WITH newest AS (SELECT * FROM (${held})
				WHERE list_contains(${texts(names)}, lower(force))
				QUALIFY load_order = max(load_order) OVER (PARTITION BY quarter_from))
			SELECT quarter_from, coalesce(outcome_group, 'Outcome type ' || outcome_type) AS outcome_group,
				sum(outcomes)::DOUBLE AS n FROM newest GROUP BY ALL ORDER BY ALL`);
		return done(
			rows.map((row) => ({
				quarter: row.quarter_from as Day,
				outcomeGroup: String(row.outcome_group),
				outcomes: Number(row.n),
			})),
		);
	};
}

const NOTHING_HELD = {
	code: "recorded-outcomes-missing",
	stops: "figure",
	at: { file: "workspace" },
	says: "No outcomes of recorded crime of the Home Office are held here.",
	next: "Download the outcomes open data from gov.uk and load them: bellwether load FILE.",
} as const;
