import { type Break, breaksTouching } from "#evidence/measures";
import { type AreaCounts, openStore } from "#evidence/store";
import {
	addMonths,
	areaRegister,
	done,
	type MeasureId,
	type Outcome,
	periodBetween,
	refused,
} from "#vocabulary";
import { countedAreas, findArea } from "./asked-area.ts";
import { readMonth } from "./asked-month.ts";
import { openReference } from "./reference.ts";
import { heldInPart } from "./supply/held-packs.ts";

/** What series are asked for. */
export type SeriesRequest = {
	readonly measure: string;
	/** Code or name of an area; codes of wards and neighbourhoods may come from a loaded lookup. */
	readonly area: string;
	/** The wards of a district instead of the district. */
	readonly by?: "ward";
	/** First and last month, both included, as people write them; the months that are held where absent. */
	readonly from?: string;
	readonly to?: string;
	readonly workspace: string;
	readonly now: () => Date;
};

/** The monthly counts of one measure in one area. A month that is not held is null, never zero. */
export type CountedSeries = {
	readonly area: string;
	readonly name: string;
	/** The force whose files the counts come from. */
	readonly force?: string;
	readonly months: readonly { readonly month: string; readonly value: number | null }[];
};

/** What the question gave. */
export type SeriesReport = {
	readonly measure: string;
	readonly title: string;
	readonly source: string;
	/** Changes in recording or definition inside the months, over which they cannot simply be compared. */
	readonly breaks: readonly Pick<Break, "date" | "kind" | "reason" | "url">[];
	readonly series: readonly CountedSeries[];
};

/** Counts street-level crime month by month for an area, or for each ward of a district. */
export async function series(request: SeriesRequest): Promise<Outcome<SeriesReport>> {
	const reference = openReference();
	const areas = areaRegister(reference.areas);
	const area = findArea(request.area, areas);
	const from = readMonth("from", request.from);
	const to = readMonth("to", request.to);
	if (!area.ok || !from.ok || !to.ok) return refused(...[area, from, to].flatMap((each) => each.problems));
	const partly = heldInPart(area.value, request.workspace);
	if (partly) return refused(partly);
	const store = await openStore(request.workspace, { now: request.now });
	try {
		const counted = await countedAreas(area.value, request, areas, store);
		const counts = await store.monthlyCounts({
			measure: request.measure,
			areas: counted,
			...(from.value && { from: from.value.from }),
			...(to.value && { to: to.value.to }),
		});
		if (!counts.ok) return counts;
		const names = new Map(counted.map((each) => [each.code as string, each.name]));
		const breaks = breaksTouching(reference.breaks, countedMonths(request.measure, counts.value));
		return done({
			measure: request.measure,
			title: reference.measures.find((each) => each.id === request.measure)?.title ?? request.measure,
			source: "Street-level crime, data.police.uk",
			breaks: breaks.map(({ date, kind, reason, url }) => ({
				date,
				kind,
				reason,
				...(url !== undefined && { url }),
			})),
			series: counts.value.map((each) => countedSeries(each, names)),
		});
	} finally {
		store.close();
	}
}

/** The months that are held, as figures between which a break may fall. */
function countedMonths(measure: string, counts: readonly AreaCounts[]) {
	return counts.flatMap(({ area, months }) =>
		months
			.filter(({ value }) => value !== null)
			.map(({ month }) => ({
				measure: measure as MeasureId,
				area,
				period: periodBetween(month, addMonths(month, 1)),
			})),
	);
}

function countedSeries(
	{ area, force, months }: AreaCounts,
	names: ReadonlyMap<string, string>,
): CountedSeries {
	return {
		area,
		name: names.get(area) ?? area,
		...(force !== undefined && { force }),
		months: months.map(({ month, value }) => ({ month: month.slice(0, 7), value })),
	};
}
