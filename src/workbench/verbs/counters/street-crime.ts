import { streetMeasures } from "#evidence/sources";
import { type AreaCounts, type PlacelessMonth, streetWithoutPlace } from "#evidence/store";
import { addMonths, type Day, done, periodBetween } from "#vocabulary";
import type { CountedFigure, Counter, PlaceFigures } from "./counter.ts";
import { crimesWithoutDistrict } from "./crimes-without-district.ts";

/** Words before the number of crimes that the force has and no district. */
const PLACELESS = "of the force without a place";

/** Street-level crime and anti-social behaviour, month by month. */
export const streetCrime: Counter = {
	source: "police-street",
	title: "Street-level crime, data.police.uk",
	supplier: "data.police.uk",
	step: "month",
	adds: true,
	measures: streetMeasures(),
	breakdowns: [],
	placedBy: ["area-lookup", "neighbourhood-changes"],
	count: async ({ store, measure, places, areas: register, span }) => {
		const areas = places.map(({ counted }) => counted);
		const counts = await store.monthlyCounts({ measure, areas, ...span });
		if (!counts.ok) return counts;
		const placeless = await store.ask(streetWithoutPlace({ measure, ...span }));
		const series = places.flatMap((place): PlaceFigures[] => {
			const own = counts.value.find(({ area }) => area === place.counted.code);
			if (!own) return [];
			const isForce = place.counted.forceNames !== undefined;
			const figures = own.months.map(({ month, value }) =>
				figureOf(own, month, value, isForce ? [] : placeless),
			);
			const { force, heldInPart } = own;
			return [{ place, ...(force !== undefined && { force }), figures, ...(heldInPart && { heldInPart }) }];
		});
		const forces = [...new Set(series.flatMap(({ force }) => force ?? []))];
		const asked = { store, measure, places, areas: register, span };
		const cautions = await Promise.all(
			forces.map((force) => crimesWithoutDistrict({ ...asked, forces: [force] })),
		);
		return done({ series, cautions: cautions.flat() });
	},
};

function figureOf(
	{ force, heldInPart = [] }: AreaCounts,
	month: Day,
	value: number | null,
	placeless: readonly PlacelessMonth[],
): CountedFigure {
	const period = periodBetween(month, addMonths(month, 1));
	if (heldInPart.includes(month))
		return { period, value: null, why: "Only data packs are held, which leave out some of the area" };
	if (value === null)
		return { period, value, why: `No street-level file of ${force ?? "its police"} is held` };
	const beside = placeless.find((each) => each.force === force && each.month === month);
	return { period, value, ...(beside && { besides: { [PLACELESS]: beside.rows } }) };
}
