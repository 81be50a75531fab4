import type { RecordedCrimeQuestion } from "#evidence/store";
import type { Area, AreaRegister } from "#vocabulary";
import type { AskedArea, NamedArea } from "../asked-area.ts";

/** The partnerships whose tables make up an area; undefined for a police force, which has a table of its own. */
export function partnershipsOf(asked: AskedArea, areas: AreaRegister): readonly Area[] | undefined {
	if (asked.level === "force") return undefined;
	return areas.all.filter(
		({ code, level, parents }) =>
			level === "csp" &&
			(code === asked.code || asked.parents?.includes(code) || parents.includes(asked.code)),
	);
}

/** The names under which the Home Office's tables have an area. */
export function namesInTables(
	area: NamedArea,
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
export function sharedPartnership(
	asked: AskedArea,
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
