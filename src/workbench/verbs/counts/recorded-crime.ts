import { breaksTouching } from "#evidence/measures";
import { type QuarterlyCount, type RecordedCrimeQuestion, recordedCrime } from "#evidence/store";
import {
	type Area,
	type AreaCode,
	type AreaRegister,
	addMonths,
	areaRegister,
	describeDay,
	done,
	type MeasureId,
	periodBetween,
} from "#vocabulary";
import { openReference } from "../reference.ts";
import type { CountContext, CountSubject } from "./count-table.ts";

const QUARTER = 3;

/** Recorded crime as the Home Office publishes it, quarter by quarter, with what the force placed nowhere beside it. */
export const recordedCrimeByQuarter: CountSubject = async (context) => {
	const { measure = "crime.all", span, area } = context;
	const reference = openReference();
	const areas = areaRegister(reference.areas);
	const partnerships = partnershipsOf(context, areas);
	const answer = await context.store.ask(recordedCrime({ measure, ...namesOf(context, partnerships) }));
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
			...sharedPartnership(context, partnerships, areas),
			...unassignedCaution(quarters),
			...breaks.map(
				({ date, reason, url }) => `Break on ${describeDay(date)} (${url ?? "unverified"}): ${reason}`,
			),
		],
	});
};

/** The partnerships whose tables make up the area; undefined for a police force, which has a table of its own. */
function partnershipsOf({ asked }: CountContext, areas: AreaRegister): readonly Area[] | undefined {
	if (asked.level === "force") return undefined;
	return areas.all.filter(
		({ code, level, parents }) =>
			level === "csp" &&
			(code === asked.code || asked.parents?.includes(code) || parents.includes(asked.code)),
	);
}

function namesOf(
	{ area }: CountContext,
	partnerships: readonly Area[] | undefined,
): Pick<RecordedCrimeQuestion, "forceNames" | "partnershipNames"> {
	const forceNames = area.forceNames ?? area.policedBy ?? [];
	if (!partnerships) return { forceNames };
	return {
		forceNames,
		partnershipNames: partnerships.flatMap(({ name, alsoKnownAs }) => [name, ...alsoKnownAs]),
	};
}

/** A partnership may serve two districts, whose crime its table does not tell apart. */
function sharedPartnership(
	{ asked }: CountContext,
	partnerships: readonly Area[] | undefined,
	areas: AreaRegister,
): string[] {
	const [only] = partnerships ?? [];
	if (asked.level !== "district" || !only) return [];
	const others = areas.all.filter(
		({ code, level, parents }) => level === "district" && code !== asked.code && parents.includes(only.code),
	);
	return others.length === 0
		? []
		: [
				`These are the counts of ${only.name}, which also serves ${others.map(({ name }) => name).join(", ")}.`,
			];
}

function unassignedCaution(quarters: readonly QuarterlyCount[]): string[] {
	const most = Math.max(0, ...quarters.map(({ unassigned }) => unassigned));
	return most === 0
		? []
		: [
				`The force placed up to ${most} offences of a quarter in no partnership. Where that number is large the partnership's own count is too low, and nobody can say by how much.`,
			];
}
