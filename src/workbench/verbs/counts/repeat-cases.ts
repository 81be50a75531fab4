import { repeatRate } from "#analysis/statistics";
import { incidentCases, incidentsWithoutDistrict } from "#evidence/store";
import { type Day, daysBetween, done, type Outcome } from "#vocabulary";
import { incidentArea, placelessIncidentWords } from "../counters/incident-extracts.ts";
import type { CountContext, CountSubject, CountTable } from "./count-table.ts";

/** Days looked back for an earlier case of the same person or address: a year. */
const LOOK_BACK = 365;

/** From which the days of cases are counted. */
const DAY_ZERO = "1970-01-01" as Day;

type Row = CountTable["rows"][number];

/** Repeat cases of people and of addresses among the incidents of the months. */
export const repeatCases: CountSubject = async (context): Promise<Outcome<CountTable>> => {
	const people = await repeatRow(context, "person", "People");
	const addresses = await repeatRow(context, "place", "Addresses");
	if (!people.ok) return people;
	if (!addresses.ok) return addresses;
	const placeless = await context.store.ask(incidentsWithoutDistrict({ basis: "midpoint", ...context.span }));
	return done({
		title: `Repeat cases, ${context.area.name}`,
		source: "Incident extracts of partners",
		headings: ["Of", "Repeats", "Cases", "Incidents without a key"],
		rows: [people.value, addresses.value],
		cautions: [
			`A case is a repeat if the same person or address had one in the ${LOOK_BACK} days before. Cases of the months before count as earlier ones only, as far as they are held.`,
			...placelessIncidentWords(placeless),
		],
	});
};

async function repeatRow(
	context: CountContext,
	kind: "person" | "place",
	label: string,
): Promise<Outcome<Row>> {
	const answer = await context.store.ask(
		incidentCases({
			areas: [incidentArea({ asked: context.asked, counted: context.area })],
			basis: "midpoint",
			of: kind,
			...withoutStart(context),
		}),
	);
	if (!answer.ok) return answer;
	const { cases, withoutKey } = answer.value;
	const earliest = cases.reduce((least, { day }) => Math.min(least, day), Number.MAX_SAFE_INTEGER);
	const from = context.span.from ? daysBetween(DAY_ZERO, context.span.from) : earliest;
	const rate = repeatRate({ cases, lookBack: LOOK_BACK, from });
	if (rate.kind === "not computable") return done([label, null, 0, withoutKey]);
	return done([label, rate.repeats, rate.cases, withoutKey]);
}

/** Cases before the months asked for are needed too, as earlier ones. */
function withoutStart({ span }: CountContext) {
	return span.to ? { to: span.to } : {};
}
