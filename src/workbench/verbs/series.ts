import { type Break, breaksTouching } from "#evidence/measures";
import { currentLoads, openStore, type SourceId } from "#evidence/store";
import { areaRegister, done, type MeasureId, type Outcome, type Polarity, refused } from "#vocabulary";
import { findArea } from "./asked-area.ts";
import { readMonth } from "./asked-month.ts";
import { readAbout } from "./counters/asked-about.ts";
import type { CountedFigure, PlaceFigures } from "./counters/counter.ts";
import { breakdownOf, counterOf } from "./counters/counters.ts";
import { placesOf } from "./counters/places.ts";
import { writtenPeriod } from "./counters/return-text.ts";
import { seriesReturn } from "./counters/series-return.ts";
import { openReference } from "./reference.ts";

/** What series are asked for. */
export type SeriesRequest = {
	readonly measure: string;
	/** Code or name of an area; codes of wards and neighbourhoods may come from a loaded lookup. */
	readonly area: string;
	/** The wards of a district instead of the district. */
	readonly by?: "ward";
	/** The kind of file that is counted from, where several count the measure; the first that is held where absent. */
	readonly source?: string;
	/** What the counts are told apart by, such as `object` for searches. */
	readonly breakdown?: string;
	/** What else a figure of an office is about, each as `name=label`. */
	readonly of?: readonly string[];
	/** First and last month, both included, as people write them; the months that are held where absent. */
	readonly from?: string;
	readonly to?: string;
	readonly workspace: string;
	readonly now: () => Date;
};

/** One figure of a series. One that is not held is null, never zero, and says why. */
export type SeriesFigure = Omit<CountedFigure, "period"> & {
	/** As a return writes it: `2014-01`, `2016 Q3`, `2016-06-30`. */
	readonly period: string;
};

/** The figures of one measure in one area. */
export type CountedSeries = {
	readonly area: string;
	readonly name: string;
	/** The force whose files the counts come from. */
	readonly force?: string;
	readonly figures: readonly SeriesFigure[];
	/** Periods that are null since only data packs are held of them, and these leave out some of the area. */
	readonly heldInPart?: readonly string[];
};

/** What the question gave. */
export type SeriesReport = {
	readonly measure: string;
	readonly title: string;
	/** The data set, and the kind of file that it was counted from. */
	readonly source: string;
	readonly from: SourceId;
	/** Which direction is welcome, where the catalogue says it. */
	readonly polarity?: Polarity;
	/** Whether figures of several periods may be added up. */
	readonly adds: boolean;
	/** Changes in recording or definition inside the months, over which they cannot simply be compared. */
	readonly breaks: readonly Pick<Break, "date" | "kind" | "reason" | "url">[];
	/** What the figures cannot say. */
	readonly cautions: readonly string[];
	readonly series: readonly CountedSeries[];
	/** The same as a return, ready to be handed in; absent where the catalogue does not have the measure. */
	readonly asReturn?: string;
};

/** Counts a measure from what a workspace holds, for an area or for each ward of a district. */
export async function series(request: SeriesRequest): Promise<Outcome<SeriesReport>> {
	const reference = openReference();
	const areas = areaRegister(reference.areas);
	const area = findArea(request.area, areas);
	const from = readMonth("from", request.from);
	const to = readMonth("to", request.to);
	const of = readAbout(request.of ?? []);
	if (!area.ok || !from.ok || !to.ok || !of.ok)
		return refused(...[area, from, to, of].flatMap((each) => each.problems));
	const store = await openStore(request.workspace, { now: request.now });
	try {
		const counter = counterOf(request, currentLoads(await store.loads()));
		if (!counter.ok) return counter;
		const breakdown = breakdownOf(counter.value, request.breakdown);
		if (!breakdown.ok) return breakdown;
		const { measure } = request;
		const span = { ...(from.value && { from: from.value.from }), ...(to.value && { to: to.value.to }) };
		const places = await placesOf(area.value, request, areas, store);
		const counts = await counter.value.count({
			...{ store, measure, places, areas, span, of: of.value },
			...(breakdown.value !== undefined && { breakdown: breakdown.value }),
		});
		if (!counts.ok) return counts;
		const { series: counted, cautions } = counts.value;
		const known = reference.measures.find((each) => each.id === measure);
		const breaks = breaksTouching(reference.breaks, heldFigures(measure, counted));
		return done({
			measure,
			title: known?.title ?? measure,
			source: counter.value.title,
			from: counter.value.source,
			adds: counter.value.adds,
			breaks: breaks.map(({ date, kind, reason, url }) => ({
				...{ date, kind, reason },
				...(url !== undefined && { url }),
			})),
			cautions,
			series: counted.map(countedSeries),
			...(known && { polarity: known.polarity, asReturn: seriesReturn(known, counter.value, counted) }),
		});
	} finally {
		store.close();
	}
}

/** The figures that are held, between which a break may fall. */
function heldFigures(measure: string, counted: readonly PlaceFigures[]) {
	return counted.flatMap(({ place, figures }) =>
		figures
			.filter(({ value }) => value !== null)
			.map(({ period }) => ({ measure: measure as MeasureId, area: place.counted.code, period })),
	);
}

function countedSeries({ place, force, figures, heldInPart }: PlaceFigures): CountedSeries {
	return {
		area: place.counted.code,
		name: place.counted.name,
		...(force !== undefined && { force }),
		figures: figures.map(({ period, ...figure }) => ({ period: writtenPeriod(period), ...figure })),
		...(heldInPart && { heldInPart: heldInPart.map((month) => month.slice(0, 7)) }),
	};
}
