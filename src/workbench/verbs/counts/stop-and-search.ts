import { done } from "#vocabulary";
import type { CountedFigure } from "../counters/counter.ts";
import { seriesReturn } from "../counters/series-return.ts";
import { MARK_MEANS, marked } from "../counters/small-counts.ts";
import { stopAndSearch } from "../counters/stop-and-search.ts";
import { openReference } from "../reference.ts";
import type { CountContext, CountSubject, CountTable } from "./count-table.ts";

const MEASURE = "policeuk.stop-and-search";

/** The breakdowns as a table names them, in its order. */
const TITLES: Readonly<Record<string, string>> = {
	object: "Object of search",
	outcome: "Outcome",
	"age-range": "Age range",
	"ethnicity-officer-defined": "Ethnicity as the officer saw it",
};

/** Searches by month, and of all months together by object, outcome, age range and ethnicity as the officer saw it. */
export const searches: CountSubject = async (context) => {
	const whole = await counted(context);
	if (!whole.ok) return whole;
	const rows: CountTable["rows"][number][] = whole.value.series
		.flatMap(({ figures }) => figures)
		.map(({ period, value }) => ["Month", period.from.slice(0, 7), value === null ? null : marked(value)]);
	for (const [breakdown, title] of Object.entries(TITLES)) {
		const parts = await counted(context, breakdown);
		if (!parts.ok) return parts;
		rows.push(
			...partRows(
				title,
				parts.value.series.flatMap(({ figures }) => figures),
			),
		);
	}
	const placeless = whole.value.series
		.flatMap(({ figures }) => figures)
		.flatMap(({ besides = {} }) => Object.values(besides))
		.reduce((sum, number) => sum + number, 0);
	const measure = openReference().measures.find(({ id }) => id === MEASURE);
	return done({
		title: `Stop and search, ${context.area.name}`,
		source: stopAndSearch.title,
		headings: ["By", "What", "Searches"],
		rows,
		cautions: [
			...whole.value.cautions,
			...(placeless > 0
				? [`${placeless} searches of the force have no map point and can be in no smaller area.`]
				: []),
			MARK_MEANS,
		],
		...(measure && { asReturn: seriesReturn(measure, stopAndSearch, whole.value.series) }),
	});
};

function counted({ store, asked, area, areas, span }: CountContext, breakdown?: string) {
	return stopAndSearch.count({
		...{ store, measure: MEASURE, places: [{ asked, counted: area }], areas, span, of: {} },
		...(breakdown !== undefined && { breakdown }),
	});
}

/** The parts of all months together, the largest first. */
function partRows(title: string, figures: readonly CountedFigure[]): CountTable["rows"][number][] {
	const sums = new Map<string, number>();
	for (const { breakdown, value } of figures) {
		const label = breakdown?.slice(breakdown.indexOf("=") + 1);
		if (label !== undefined && value !== null) sums.set(label, (sums.get(label) ?? 0) + value);
	}
	return [...sums]
		.sort(([, left], [, right]) => right - left)
		.map(([label, sum]) => [title, label, marked(sum)]);
}
