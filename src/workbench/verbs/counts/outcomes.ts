import { OUTCOME_GROUPS, type OutcomeGroup } from "#evidence/sources";
import { type OutcomeMix, outcomeMix } from "#evidence/store";
import { done } from "#vocabulary";
import type { CountSubject, CountTable } from "./count-table.ts";
import { crimesBeside } from "./crimes-beside.ts";

/** The last outcome so far of the crimes of the months. */
export const outcomes: CountSubject = async (context) => {
	const { store, area, span, measure } = context;
	const answer = await store.ask(
		outcomeMix({
			areas: [area],
			basis: "crimes of the span",
			...span,
			...(measure !== undefined && { measure }),
		}),
	);
	if (!answer.ok) return answer;
	const [mix] = answer.value;
	const table = tableOf(area.name, mix);
	const placeless = await crimesBeside(context, measure ?? "crime.all");
	return done({ ...table, cautions: [...table.cautions, ...placeless] });
};

function tableOf(name: string, mix: OutcomeMix | undefined): CountTable {
	const counted = mix?.outcomes ?? [];
	const groups = Object.entries(OUTCOME_GROUPS) as [OutcomeGroup, string][];
	const rows = groups.map(([group, words]) => [words, total(counted.filter((each) => each.group === group))]);
	const unknown = counted
		.filter((each) => each.group === undefined)
		.map(({ words, count }) => [words, count]);
	return {
		title: `What became of crimes, ${name}`,
		source: "Street-level crime, data.police.uk",
		headings: ["Last outcome", "Crimes"],
		rows: [...rows, ...unknown],
		cautions: [
			"Recent months are not ripe: many of their crimes are still investigated.",
			...(mix && mix.withoutOutcome > 0
				? [`${mix.withoutOutcome} crimes have no outcome in the files.`]
				: []),
		],
	};
}

function total(counts: readonly { readonly count: number }[]): number {
	return counts.reduce((sum, { count }) => sum + count, 0);
}
