import { breaksTouching } from "#evidence/measures";
import { type QuarterlyCount, recordedCrime } from "#evidence/store";
import { type AreaCode, addMonths, describeDay, done, type MeasureId, periodBetween } from "#vocabulary";
import { namesInTables, partnershipsOf, sharedPartnership } from "../counters/serving-partnerships.ts";
import { openReference } from "../reference.ts";
import type { CountSubject } from "./count-table.ts";

const QUARTER = 3;

/** Recorded crime as the Home Office publishes it, quarter by quarter, with what the force placed nowhere beside it. */
export const recordedCrimeByQuarter: CountSubject = async (context) => {
	const { measure = "crime.all", span, area, areas } = context;
	const reference = openReference();

	const partnerships = partnershipsOf(context.asked, areas);
	const answer = await context.store.ask(recordedCrime({ measure, ...namesInTables(area, partnerships) }));
	if (!answer.ok) return answer;
	const quarters = answer.value.filter(
		({ quarter }) => (!span.from || quarter >= span.from) && (!span.to || quarter < span.to),
	);
	const figures = quarters.map(({ quarter }) => ({
		measure: measure as MeasureId,
		area: area.code as AreaCode,
		period: periodBetween(quarter, addMonths(quarter, QUARTER)),
	}));
	const breaks = breaksTouching(reference.breaks, figures);
	return done({
		title: `Recorded crime (${measure}), ${partnerships?.map(({ name }) => name).join(", ") ?? area.name}`,
		source: "Police recorded crime open data, Home Office",
		headings: ["Quarter from", "Financial year", "Offences", "Unassigned in the force"],
		rows: quarters.map((each) => [each.quarter.slice(0, 7), each.financialYear, each.value, each.unassigned]),
		cautions: [
			...sharedPartnership(context.asked, partnerships, areas),
			...unassignedCaution(quarters),
			...breaks.map(
				({ date, reason, url }) => `Break on ${describeDay(date)} (${url ?? "unverified"}): ${reason}`,
			),
		],
	});
};

function unassignedCaution(quarters: readonly QuarterlyCount[]): string[] {
	const most = Math.max(0, ...quarters.map(({ unassigned }) => unassigned));
	return most === 0
		? []
		: [
				`The force placed up to ${most} offences of a quarter in no partnership. Where that number is large the partnership's own count is too low, and nobody can say by how much.`,
			];
}
