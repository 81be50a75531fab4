import { openStore } from "#evidence/store";
import { areaRegister, nearest, type Outcome, type Problem, refused, shown } from "#vocabulary";
import { countedAreas, findArea } from "../asked-area.ts";
import { readMonth } from "../asked-month.ts";
import { openReference } from "../reference.ts";
import type { CountSubject, CountTable } from "./count-table.ts";
import { deprivation } from "./deprivation.ts";
import {
	healthIndicatorsHeld,
	nomisHeld,
	offenceWeightsHeld,
	outlinesHeld,
	severityHeld,
} from "./held-figures.ts";
import { incidentHours } from "./incident-hours.ts";
import { incidentMonths } from "./incident-months.ts";
import { outcomes } from "./outcomes.ts";
import { placeTypes } from "./place-types.ts";
import { prescribedReturns } from "./prescribed-returns.ts";
import { recordedCrimeByQuarter } from "./recorded-crime.ts";
import { repeatCases } from "./repeat-cases.ts";
import { residentsByAge } from "./residents-by-age.ts";
import { casualtyAges, killedOrSeriouslyInjured } from "./road-casualties.ts";
import { searches } from "./stop-and-search.ts";

/** Every subject that can be counted. A new one is a file and a line here. */
const SUBJECTS: Readonly<Record<string, CountSubject>> = {
	outcomes,
	"stop-and-search": searches,
	"recorded-crime": recordedCrimeByQuarter,
	deprivation,
	"place-types": placeTypes,
	"road-ksi": killedOrSeriouslyInjured,
	"road-ages": casualtyAges,
	"incident-hours": incidentHours,
	"incident-months": incidentMonths,
	"prescribed-returns": prescribedReturns,
	"repeat-cases": repeatCases,
	residents: residentsByAge,
	nomis: nomisHeld,
	fingertips: healthIndicatorsHeld,
	"severity-score": severityHeld,
	"offence-weights": offenceWeightsHeld,
	outlines: outlinesHeld,
};

/** The names of the subjects. */
export const COUNT_SUBJECTS: readonly string[] = Object.keys(SUBJECTS);

/** What is to be counted, where and when. */
export type CountRequest = {
	readonly subject: string;
	/** Code or name of an area. */
	readonly area: string;
	/** Only these crimes, where the subject is one of crimes. */
	readonly measure?: string;
	/** First and last month, both included, as people write them; all that is held where absent. */
	readonly from?: string;
	readonly to?: string;
	readonly workspace: string;
	readonly now: () => Date;
};

/** Counts one subject for an area from what a workspace holds. */
export async function count(request: CountRequest): Promise<Outcome<CountTable>> {
	const subject = SUBJECTS[request.subject];
	if (!subject) return refused(subjectUnknown(request.subject));
	const areas = areaRegister(openReference().areas);
	const asked = findArea(request.area, areas);
	const from = readMonth("from", request.from);
	const to = readMonth("to", request.to);
	if (!asked.ok || !from.ok || !to.ok) return refused(...[asked, from, to].flatMap((each) => each.problems));
	const store = await openStore(request.workspace, { now: request.now });
	try {
		const [area] = await countedAreas(asked.value, {}, areas, store);
		if (!area) throw new Error("An area that was found is counted as itself.");
		const span = { ...(from.value && { from: from.value.from }), ...(to.value && { to: to.value.to }) };
		const { measure } = request;
		return await subject({
			store,
			asked: asked.value,
			area,
			areas,
			span,
			...(measure !== undefined && { measure }),
		});
	} finally {
		store.close();
	}
}

function subjectUnknown(written: string): Problem {
	const near = nearest(written, COUNT_SUBJECTS);
	return {
		code: "subject-unknown",
		stops: "document",
		at: { file: "count" },
		says: "This cannot be counted.",
		found: shown(written),
		wanted: COUNT_SUBJECTS.join(", "),
		next: near === undefined ? "Choose one of them." : `Did you mean ${near}?`,
	};
}
