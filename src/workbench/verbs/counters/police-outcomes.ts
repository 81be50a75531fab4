import { OUTCOME_GROUPS } from "#evidence/sources";
import { outcomeMonths } from "#evidence/store";
import { done } from "#vocabulary";
import type { Counter, PlaceFigures } from "./counter.ts";
import { type MonthCount, monthGrid } from "./month-grid.ts";

/** Outcomes of crimes in the month in which they were reached. */
export const policeOutcomes: Counter = {
	source: "police-outcomes",
	title: "Outcomes of crimes, data.police.uk",
	supplier: "data.police.uk",
	step: "month",
	adds: true,
	measures: ["policeuk.outcomes"],
	breakdowns: ["outcome"],
	placedBy: ["area-lookup", "neighbourhood-changes"],
	count: async ({ store, places, span, breakdown }) => {
		const answer = await store.ask(outcomeMonths({ areas: places.map(({ counted }) => counted), ...span }));
		if (!answer.ok) return answer;
		const { months, covers } = answer.value;
		const series = places.map((place): PlaceFigures => {
			const { code, forceNames, policedBy } = place.counted;
			const names = forceNames ?? policedBy;
			const own = covers.filter(({ force }) => !names || names.includes(force));
			const counts = months
				.filter(({ area }) => area === code)
				.map(
					({ month, group, outcomes }): MonthCount => ({
						month,
						count: outcomes,
						...(breakdown && { breakdown: `outcome=${group ? OUTCOME_GROUPS[group] : "not known here"}` }),
					}),
				);
			const force = own[0]?.force;
			const why = `No file of outcomes of ${force ?? "its police"} is held`;
			return {
				place,
				...(force !== undefined && { force }),
				figures: monthGrid(
					counts,
					own.map(({ month }) => month),
					span,
					why,
				),
			};
		});
		return done({
			series,
			cautions: [
				"Outcomes count in the month in which they were reached; recent months are still coming in.",
			],
		});
	},
};
