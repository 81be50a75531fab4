import { aoristicShares } from "#analysis/statistics";
import { incidentSpans, incidentsWithoutDistrict } from "#evidence/store";
import { done } from "#vocabulary";
import { incidentArea, placelessIncidentWords } from "../counters/incident-extracts.ts";
import type { CountSubject } from "./count-table.ts";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const HOURS_OF_DAY = 24;
const HOURS_OF_WEEK = HOURS_OF_DAY * DAYS.length;

/** Incidents by hour and day of the week, each shared over the hours in which it can have happened. */
export const incidentHours: CountSubject = async (context) => {
	const answer = await context.store.ask(
		incidentSpans({
			areas: [incidentArea({ asked: context.asked, counted: context.area })],
			basis: "midpoint",
			...context.span,
		}),
	);
	if (!answer.ok) return answer;
	const placeless = await context.store.ask(incidentsWithoutDistrict({ basis: "midpoint", ...context.span }));
	const shares = aoristicShares({ spans: answer.value, cycle: HOURS_OF_WEEK });
	const bins = shares.bins ?? [];
	const rows = Array.from({ length: HOURS_OF_DAY }, (_, hour) => [
		`${String(hour).padStart(2, "0")}:00`,
		...DAYS.map((_day, day) => Math.round((bins[day * HOURS_OF_DAY + hour] ?? 0) * 100) / 100),
	]);
	const setAside = shares.kind === "aoristic shares" ? shares.setAside : 0;
	return done({
		title: `Incidents by hour and day of the week (aoristic shares), ${context.area.name}`,
		source: "Incident extracts of partners",
		headings: ["Hour", ...DAYS],
		rows,
		cautions: [
			MONTHS_BY_MIDPOINT,
			...placelessIncidentWords(placeless),
			"An incident of which only a span is known counts a part in each hour of the span.",
			...(setAside > 0 ? [`${setAside} incidents with a span of more than a week are left out.`] : []),
		],
	});
};

/** The basis on which incidents are put into months here. */
export const MONTHS_BY_MIDPOINT =
	"Basis: committed. An incident counts in the month in which the middle of the time lies in which it can have happened; counts by day of recording differ.";
