import { type AreaSum, type DisclosedEvidence, discloseEvidence } from "#assessment/disclosure";
import type { AssessmentSettings } from "#assessment/settings";
import type { Observation } from "#evidence/measures";
import type { OpenAssessment } from "./open-assessment.ts";

/** The evidence of an assessment as its public edition may know it. */
export function disclosedEvidence(
	{ settings, areas, measures, trees, disclosure }: OpenAssessment,
	observations: readonly Observation[],
): DisclosedEvidence {
	const byId = new Map(measures.all.map((measure) => [measure.id as string, measure]));
	const { rules, published } = disclosure;
	return discloseEvidence({
		observations,
		measureOf: (id) => byId.get(id),
		structure: {
			areas,
			areaSums: areaSums(settings),
			trees,
			isStock: (id) => byId.get(id)?.stock ?? false,
		},
		rules: { ...rules, rates: [...rules.rates, ...checkedRates(settings)] },
		published,
	});
}

/** The groups of the settings that name their total, and their parts. */
function areaSums({ groups }: AssessmentSettings): AreaSum[] {
	return [...groups.values()].flatMap(({ members, total, parts = [] }) => [
		...(total === undefined ? [] : [{ total, members }]),
		...parts.filter((part) => part.members.length > 1),
		...(total === undefined || parts.length === 0
			? []
			: [{ total, members: parts.map((part) => part.total) }]),
	]);
}

/** Rates that the settings check against the counts that they are made of. */
function checkedRates({ checks }: AssessmentSettings) {
	return checks.flatMap((check) =>
		check.kind === "rates" ? [{ rate: check.rates, counts: check.counts }] : [],
	);
}
