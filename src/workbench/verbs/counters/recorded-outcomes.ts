import { recordedOutcomes } from "#evidence/store";
import { addMonths, done, type Problem, periodBetween, refused } from "#vocabulary";
import type { Counter, Place, PlaceFigures } from "./counter.ts";
import { QUARTER } from "./recorded-crime.ts";

/** Outcomes of recorded crime by quarter of recording, which the Home Office publishes by police force alone. */
export const homeOfficeOutcomes: Counter = {
	source: "recorded-outcomes",
	title: "Outcomes of recorded crime open data, Home Office",
	supplier: "Home Office",
	step: "quarter",
	adds: true,
	measures: ["outcomes.recorded-crime"],
	breakdowns: ["outcome"],
	placedBy: [],
	count: async ({ store, places, span, breakdown }) => {
		const series: PlaceFigures[] = [];
		for (const place of places) {
			const { forceNames } = place.counted;
			if (!forceNames) return refused(forceOnly(place));
			const answer = await store.ask(recordedOutcomes({ forceNames }));
			if (!answer.ok) return answer;
			const wanted = answer.value.filter(
				({ quarter }) => (!span.from || quarter >= span.from) && (!span.to || quarter < span.to),
			);
			const quarters = [...new Set(wanted.map(({ quarter }) => quarter))].sort();
			const groups = [...new Set(wanted.map(({ outcomeGroup }) => outcomeGroup))].sort();
			const parts = breakdown === undefined ? [groups] : groups.map((group) => [group]);
			const figures = parts.flatMap((part) =>
				quarters.map((quarter) => ({
					period: periodBetween(quarter, addMonths(quarter, QUARTER)),
					...(breakdown !== undefined && { breakdown: `outcome=${part[0]}` }),
					value: wanted
						.filter((each) => each.quarter === quarter && part.includes(each.outcomeGroup))
						.reduce((sum, { outcomes }) => sum + outcomes, 0),
				})),
			);
			series.push({ place, figures });
		}
		return done({
			series,
			cautions: [
				"An outcome stands in the quarter in which its crime was recorded; recent quarters hold many crimes that have none yet.",
			],
		});
	},
};

function forceOnly({ counted }: Place): Problem {
	return {
		code: "area-too-small",
		stops: "figure",
		at: { file: "--area" },
		says: `The Home Office publishes outcomes by police force, and ${counted.name} is none.`,
		wanted: "a police force",
		next: "Ask for the police force, or for the outcomes of data.police.uk: policeuk.outcomes.",
	};
}
