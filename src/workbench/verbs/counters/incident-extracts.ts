import { recordedCrimeMeasures } from "#evidence/sources";
import {
	EVERYWHERE,
	type IncidentBasis,
	incidentCounts,
	incidentsWithoutDistrict,
	offenceCodesOf,
	type PlacelessIncidents,
	type Store,
} from "#evidence/store";
import { type AreaCode, done, type Outcome, type Problem, refused, shown } from "#vocabulary";
import type { Counter, Place, PlaceFigures } from "./counter.ts";
import { monthGrid, wantedMonths } from "./month-grid.ts";

/** The ways to put an incident into a month, with what a reader is told. The first is meant where nothing is said. */
const BASES: Readonly<Record<IncidentBasis, string>> = {
	recorded:
		"Basis: recorded. Incidents count in the month in which they were recorded, as in the counts of the police.",
	midpoint:
		"Basis: committed. Incidents count in the month in which the middle of the time lies in which they can have happened.",
};

/** An area for incident extracts: a force has all incidents of its extracts, those without a place among them. */
export function incidentArea({ asked, counted }: Place) {
	return {
		code: counted.code,
		members: asked.level === "force" ? [EVERYWHERE as AreaCode] : counted.members,
	};
}

/**
 * Crimes in partners' incident extracts by month, by the offence codes that a measure counts. The basis is the day of recording,
 * or the middle of the time in which they can have happened (`of: {basis: midpoint}`).
 */
export const incidentExtracts: Counter = {
	source: "incident-extract",
	title: "Incident extracts of partners",
	supplier: "Police",
	step: "month",
	adds: true,
	measures: recordedCrimeMeasures(),
	breakdowns: [],
	placedBy: ["offence-reference", "area-lookup", "neighbourhood-changes"],
	count: async ({ store, measure, places, span, of }) => {
		const basis = readBasis(of.basis);
		if (!basis.ok) return basis;
		const offenceCodes = await store.ask(offenceCodesOf(measure));
		if (!offenceCodes) return refused(referenceMissing());
		const held = await heldSpan(store, basis.value);
		if (!held.ok) return held;
		const areas = places.map(incidentArea);
		const counts = await store.ask(incidentCounts({ areas, basis: basis.value, offenceCodes, ...span }));
		if (!counts.ok) return counts;
		const series = places.map((place): PlaceFigures => {
			const own = counts.value
				.filter(({ area }) => area === place.counted.code)
				.map(({ month, incidents }) => ({ month, count: incidents }));
			return { place, figures: monthGrid(own, held.value, span, "No incident of this month is held") };
		});
		const placeless = await store.ask(
			incidentsWithoutDistrict({ basis: basis.value, offenceCodes, ...span }),
		);
		return done({
			series,
			cautions: [
				BASES[basis.value],
				...placelessIncidentWords(placeless),
				"Every month between the first and the last of the extracts is taken to be held whole.",
			],
		});
	},
};

/** What to say of incidents that no district has. */
export function placelessIncidentWords(found: Outcome<PlacelessIncidents>): string[] {
	if (!found.ok) return [];
	const { incidents, withoutPlace, unknownPlace } = found.value;
	if (withoutPlace + unknownPlace === 0) return [];
	return [
		`Of ${incidents} incidents of all places ${withoutPlace} have no place and ${unknownPlace} one that no lookup has: no district counts them.`,
	];
}

/** The months from the first to the last that have an incident of any place. */
async function heldSpan(store: Store, basis: IncidentBasis) {
	const everywhere = { code: EVERYWHERE as AreaCode, members: [EVERYWHERE as AreaCode] };
	const all = await store.ask(incidentCounts({ areas: [everywhere], basis }));
	if (!all.ok) return all;
	const months = wantedMonths(
		all.value.flatMap(({ month }) => month ?? []),
		{},
	);
	return done(months.map(({ from }) => from));
}

function readBasis(written = "recorded"): Outcome<IncidentBasis> {
	if (written === "recorded" || written === "midpoint") return done(written);
	return refused({
		code: "basis-unknown",
		stops: "figure",
		at: { file: "basis" },
		says: "There is no such way to put an incident into a month.",
		found: shown(written),
		wanted: Object.keys(BASES).join(" or "),
		next: "Write one of them; a series has one basis.",
	});
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
