import {
	type AgeRule,
	ageMatters,
	awaitedMatters,
	comparisonMatters,
	coverageMatters,
	gapMatters,
	mattersOf,
	type ReadinessMatter,
	writtenGaps,
} from "#assessment/approval";
import type { Document } from "#document";
import type { Observation, StatedGap } from "#evidence/measures";
import { accessibilityProblems } from "#publication/writers";
import { periodsOverlap } from "#vocabulary";
import { prescribedReturns } from "../coverage/prescribed-coverage.ts";
import type { OpenAssessment } from "../open-assessment.ts";

/** What the returns leave open: cells that nobody filled or promised, and prescribed information that is not here. */
export function returnMatters(
	assessment: OpenAssessment,
	observations: readonly Observation[],
): ReadinessMatter[] {
	const awaited = observations.flatMap((each) =>
		isAwaited(each, assessment)
			? [{ title: assessment.measures.byId(each.measure)?.title ?? each.measure, why: each.why, at: each.at }]
			: [],
	);
	return [...awaitedMatters(awaited), ...prescribedMatters(assessment, observations)];
}

/** Whether a value is missing of a window that the assessment speaks of, and nobody has said when it comes. */
function isAwaited(each: Observation, { settings }: OpenAssessment): each is StatedGap {
	if (each.kind !== "not available" || each.reason !== "not available" || each.expected !== undefined)
		return false;
	return [...settings.windows.values()].some(({ period }) => periodsOverlap(period, each.period));
}

function prescribedMatters(
	{ settings }: OpenAssessment,
	observations: readonly Observation[],
): ReadinessMatter[] {
	const [year] = settings.windows.values();
	if (!year) return [];
	const stated = observations.filter(
		({ kind, period }) => kind !== "not available" && periodsOverlap(period, year.period),
	);
	const held = new Set(stated.map(({ measure }) => measure));
	const holdings = prescribedReturns().map((each) => ({
		...each,
		isHeld: each.measures.some((measure) => held.has(measure)),
	}));
	return coverageMatters(holdings, { file: "returns" });
}

/** What the document itself leaves open, once it could be put together. */
export function documentMatters(assessment: OpenAssessment, document: Document): ReadinessMatter[] {
	return [
		...mattersOf("accessibility", accessibilityProblems(document)),
		...comparisonMatters(document),
		...gapMatters(writtenGaps(document)),
		...ageMatters(document.figures, ageRules(assessment), assessment.settings.date),
	];
}

function ageRules({ suppliers }: OpenAssessment): AgeRule[] {
	return suppliers.flatMap(({ name, staleAfter, staleAfterOf, at }) => [
		...(staleAfter === undefined ? [] : [{ months: staleAfter, supplier: name, at }]),
		...[...staleAfterOf].map(([measure, months]) => ({ months, measure, at })),
	]);
}
