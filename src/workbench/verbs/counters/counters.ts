import type { LoadRecord } from "#evidence/store";
import { done, nearest, type Outcome, type Problem, refused, shown } from "#vocabulary";
import type { Counter } from "./counter.ts";
import { mostDeprivedTenth } from "./deprivation.ts";
import { healthIndicators } from "./health-indicators.ts";
import { incidentExtracts } from "./incident-extracts.ts";
import { nomisTables, severityScores } from "./office-figures.ts";
import { policeOutcomes } from "./police-outcomes.ts";
import { homeOfficeCrime } from "./recorded-crime.ts";
import { homeOfficeOutcomes } from "./recorded-outcomes.ts";
import { midYearResidents } from "./residents.ts";
import { roadCasualties } from "./road-casualties.ts";
import { stopAndSearch } from "./stop-and-search.ts";
import { streetCrime } from "./street-crime.ts";

/** Every counter. Of two that count one measure the earlier is taken, if what it counts from is held. */
export const COUNTERS: readonly Counter[] = [
	streetCrime,
	policeOutcomes,
	stopAndSearch,
	roadCasualties,
	homeOfficeCrime,
	homeOfficeOutcomes,
	incidentExtracts,
	midYearResidents,
	mostDeprivedTenth,
	severityScores,
	nomisTables,
	healthIndicators,
];

/** What a measure is to be counted from; `source` where somebody said it. */
export type Wanted = { readonly measure: string; readonly source?: string };

/** The counter of a measure: from the source that was said, or the first whose files are held. */
export function counterOf({ measure, source }: Wanted, loads: readonly LoadRecord[]): Outcome<Counter> {
	if (source !== undefined && !COUNTERS.some((each) => each.source === source))
		return refused(sourceUnknown(source));
	const named = COUNTERS.filter((each) => each.source === source);
	const able = (source === undefined ? COUNTERS : named).filter((each) => countsIt(each, measure, source));
	const held = able.find((each) => loads.some((load) => load.source === each.source));
	const counter = held ?? able[0];
	return counter ? done(counter) : refused(measureUncounted(measure, named));
}

/** A counter of any measure is taken only where it was named, or where the measure is known to be one of its own. */
function countsIt({ measures, source }: Counter, measure: string, named: string | undefined): boolean {
	if (measures !== "any") return measures.includes(measure);
	return named !== undefined || OWN_OF_ANY[source]?.some((begin) => measure.startsWith(begin)) === true;
}

const OWN_OF_ANY: Readonly<Partial<Record<Counter["source"], readonly string[]>>> = {
	nomis: ["claimants."],
	fingertips: ["health.admissions.violence-rate"],
};

/** A breakdown that a counter has, or the problem that it has none of that name. */
export function breakdownOf(counter: Counter, written: string | undefined): Outcome<string | undefined> {
	if (written === undefined || counter.breakdowns.includes(written)) return done(written);
	return refused(breakdownUnknown(counter, written));
}

function sourceUnknown(source: string): Problem {
	const names = COUNTERS.map((each) => each.source);
	const near = nearest(source, names);
	return {
		code: "source-uncounted",
		stops: "figure",
		at: { file: "--source" },
		says: "Nothing is counted from a kind of file of this name.",
		found: shown(source),
		wanted: names.join(", "),
		next: near === undefined ? "Choose one of them." : `Did you mean ${near}?`,
	};
}

function measureUncounted(measure: string, named: readonly Counter[]): Problem {
	const known = [
		...new Set(
			(named.length > 0 ? named : COUNTERS).flatMap(({ measures }) => (measures === "any" ? [] : measures)),
		),
	].sort();
	const near = nearest(measure, known);
	return {
		code: "measure-not-counted",
		stops: "figure",
		at: { file: "workspace" },
		says: `The measure ${shown(measure)} is not counted from ${named[0]?.title ?? "any records"}.`,
		wanted: known.join(", "),
		next: near === undefined ? "Ask for one of these." : `Did you mean “${near}”?`,
	};
}

function breakdownUnknown({ title, breakdowns }: Counter, written: string): Problem {
	const near = nearest(written, breakdowns);
	return {
		code: "breakdown-unknown",
		stops: "figure",
		at: { file: "--breakdown" },
		says: `${title} is not told apart by ${shown(written)}.`,
		wanted: breakdowns.length > 0 ? breakdowns.join(", ") : "no breakdown",
		next: near === undefined ? "Leave it out, or choose one that is there." : `Did you mean ${near}?`,
	};
}
