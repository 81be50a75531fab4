import { recordedCrimeMeasures } from "#evidence/sources";
import { type QuarterlyCount, recordedCrime } from "#evidence/store";
import { addMonths, done, periodBetween } from "#vocabulary";
import type { CountedFigure, Counter, CounterQuestion, PlaceFigures } from "./counter.ts";
import { namesInTables, partnershipsOf, sharedPartnership } from "./serving-partnerships.ts";

/** Months of a quarter. */
export const QUARTER = 3;

/** Words before the number of offences that the force has and no partnership. */
const UNASSIGNED = "of the force under no partnership";

/** Recorded crime quarter by quarter: of a police force, or of the partnership that serves a district. */
export const homeOfficeCrime: Counter = {
	source: "recorded-crime",
	title: "Police recorded crime open data, Home Office",
	supplier: "Home Office",
	step: "quarter",
	adds: true,
	measures: recordedCrimeMeasures(),
	breakdowns: [],
	placedBy: [],
	count: async ({ store, measure, places, areas, span }) => {
		const series: PlaceFigures[] = [];
		const cautions: string[] = [];
		for (const place of places) {
			const partnerships = partnershipsOf(place.asked, areas);
			const names = namesInTables(place.counted, partnerships);
			const answer = await store.ask(recordedCrime({ measure, ...names }));
			if (!answer.ok) return answer;
			series.push({ place, figures: quarterGrid(answer.value, span) });
			cautions.push(...sharedPartnership(place.asked, partnerships, areas));
		}
		return done({ series, cautions });
	},
};

/** Every quarter from the first to the last that is held, those between that are not held without a value. */
function quarterGrid(counts: readonly QuarterlyCount[], span: CounterQuestion["span"]): CountedFigure[] {
	const figures: CountedFigure[] = [];
	const last = counts.at(-1)?.quarter;
	for (let from = counts[0]?.quarter; from && last && from <= last; from = addMonths(from, QUARTER)) {
		if ((span.from && from < span.from) || (span.to && from >= span.to)) continue;
		const period = periodBetween(from, addMonths(from, QUARTER));
		const held = counts.find(({ quarter }) => quarter === from);
		if (!held) figures.push({ period, value: null, why: "The table of this quarter is not held" });
		else
			figures.push({
				period,
				value: held.value,
				...(held.unassigned !== 0 && { besides: { [UNASSIGNED]: held.unassigned } }),
			});
	}
	return figures;
}
