import { aoristicShares } from "#analysis/statistics";
import { type IncidentSpan, incidentSpans } from "#evidence/store";
import { addDays, type Day, done } from "#vocabulary";
import { incidentArea } from "../counters/incident-extracts.ts";
import type { CountSubject } from "./count-table.ts";
import { MONTHS_BY_MIDPOINT } from "./incident-hours.ts";

const HOURS_OF_DAY = 24;

/** From which the hours of incidents are counted: a Monday. */
const HOUR_ZERO = "1970-01-05" as Day;

/** Incidents by month and hour of the day, each shared over the hours in which it can have happened. */
export const incidentMonths: CountSubject = async (context) => {
	const areas = [incidentArea({ asked: context.asked, counted: context.area })];
	const answer = await context.store.ask(incidentSpans({ areas, basis: "midpoint", ...context.span }));
	if (!answer.ok) return answer;
	const months = [...Map.groupBy(answer.value, monthOf)].sort(([left], [right]) => (left < right ? -1 : 1));
	const shared = months.map(([month, spans]) => ({
		month,
		shares: aoristicShares({ spans, cycle: HOURS_OF_DAY }),
		incidents: spans.length,
	}));
	const setAside = shared.reduce(
		(sum, { shares }) => sum + (shares.kind === "aoristic shares" ? shares.setAside : 0),
		0,
	);
	return done({
		title: `Incidents by month and hour (aoristic shares), ${context.area.name}`,
		source: "Incident extracts of partners",
		headings: ["Month", ...Array.from({ length: HOURS_OF_DAY }, (_, hour) => hourText(hour)), "Incidents"],
		rows: shared.map(({ month, shares, incidents }) => [
			month,
			...Array.from(
				{ length: HOURS_OF_DAY },
				(_, hour) => Math.round((shares.bins?.[hour] ?? 0) * 100) / 100,
			),
			incidents,
		]),
		cautions: [
			MONTHS_BY_MIDPOINT,
			"An incident of which only a span is known counts a part in each hour of the span.",
			...(setAside > 0
				? [
						`${setAside} incidents with a span of more than a day are in the last column and in no hour: they say too little about when.`,
					]
				: []),
		],
	});
};

/** The month of the middle of a span. */
function monthOf({ from, to }: IncidentSpan): string {
	return addDays(HOUR_ZERO, Math.floor((from + to) / 2 / HOURS_OF_DAY)).slice(0, 7);
}

function hourText(hour: number): string {
	return `${String(hour).padStart(2, "0")}:00`;
}
