import { recordedCrimeMeasures } from "#evidence/sources";
import { EVERYWHERE, type IncidentBasis, incidentCounts, offenceCodesOf, type Store } from "#evidence/store";
import { type AreaCode, done, type Problem, refused } from "#vocabulary";
import type { Counter, Place, PlaceFigures } from "./counter.ts";
import { monthGrid, wantedMonths } from "./month-grid.ts";

/** The basis of monthly counts: the day of recording, as in the counts of the police. */
export const COUNTING_BASIS: IncidentBasis = "recorded";

/** An area for incident extracts: a force has all incidents of its extracts, those without a place among them. */
export function incidentArea({ asked, counted }: Place) {
	return {
		code: counted.code,
		members: asked.level === "force" ? [EVERYWHERE as AreaCode] : counted.members,
	};
}

/** Crimes in partners' incident extracts by month of recording, by the offence codes that a measure counts. */
export const incidentExtracts: Counter = {
	source: "incident-extract",
	title: "Incident extracts of partners",
	supplier: "Police",
	step: "month",
	adds: true,
	measures: recordedCrimeMeasures(),
	breakdowns: [],
	placedBy: ["offence-reference", "area-lookup", "neighbourhood-changes"],
	count: async ({ store, measure, places, span }) => {
		const offenceCodes = await store.ask(offenceCodesOf(measure));
		if (!offenceCodes) return refused(referenceMissing());
		const held = await heldSpan(store);
		if (!held.ok) return held;
		const areas = places.map(incidentArea);
		const counts = await store.ask(incidentCounts({ areas, basis: COUNTING_BASIS, offenceCodes, ...span }));
		if (!counts.ok) return counts;
		const series = places.map((place): PlaceFigures => {
			const own = counts.value
				.filter(({ area }) => area === place.counted.code)
				.map(({ month, incidents }) => ({ month, count: incidents }));
			return { place, figures: monthGrid(own, held.value, span, "No incident of this month is held") };
		});
		return done({
			series,
			cautions: [
				"Incidents count in the month in which they were recorded. Every month between the first and the last of the extracts is taken to be held whole.",
			],
		});
	},
};

/** The months from the first to the last in which an incident of any place was recorded. */
async function heldSpan(store: Store) {
	const everywhere = { code: EVERYWHERE as AreaCode, members: [EVERYWHERE as AreaCode] };
	const all = await store.ask(incidentCounts({ areas: [everywhere], basis: COUNTING_BASIS }));
	if (!all.ok) return all;
	const months = wantedMonths(
		all.value.flatMap(({ month }) => month ?? []),
		{},
	);
	return done(months.map(({ from }) => from));
}

function referenceMissing(): Problem {
	return {
		code: "offence-reference-missing",
		stops: "figure",
		at: { file: "workspace" },
		says: "Incident extracts carry offence codes, and no table is held that says which group a code belongs to.",
		next: "Download the Home Office's reference table of offences from gov.uk and load it: bellwether load FILE.",
	};
}
