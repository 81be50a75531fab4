import {
	approvalMatters,
	checklistMatters,
	decisionMatters,
	gapMatters,
	mattersOf,
	publicMatters,
	type Readiness,
	type ReadinessMatter,
	readiness,
	remarkMatters,
} from "#assessment/approval";
import { unansweredRemarks } from "#assessment/community";
import { planProblems } from "#assessment/plan";
import { done, type Outcome } from "#vocabulary";
import { staleWords } from "../beginnings/stale-words.ts";
import { composeEvidence, composeFolder, type Progress } from "../compose-folder.ts";
import { type OpenAssessment, openAssessment } from "../open-assessment.ts";
import { openEvidence } from "../open-evidence.ts";
import { openReference } from "../reference.ts";
import { documentMatters, returnMatters } from "./evidence-matters.ts";

/**
 * Everything that stands between an assessment's folder and its publication. What cannot be known while the document
 * cannot be built is left out; the first group then says what keeps it from being built. Refused only where there is no
 * assessment.
 */
export async function ready(
	folder: string,
	progress: Progress,
	now: () => Date,
): Promise<Outcome<Readiness>> {
	const opened = openAssessment(folder, openReference());
	const matters: ReadinessMatter[] = remarkMatters(opened.problems);
	if (!opened.ok) return isMissing(opened) ? opened : done(readiness(matters));
	matters.push(...decidedMatters(opened.value));
	const evidence = await openEvidence(folder, progress, now);
	matters.push(...remarkMatters(evidence.problems));
	if (!evidence.ok) return done(readiness(matters));
	matters.push(...returnMatters(opened.value, evidence.value.context.book.observations));
	const composed = composeEvidence(evidence.value);
	matters.push(...remarkMatters(composed.problems));
	if (!composed.ok) return done(readiness(matters));
	matters.push(...documentMatters(opened.value, composed.value));
	const whole = [...evidence.problems, ...composed.problems];
	const open = await composeFolder(folder, () => {}, now, "public");
	return done(readiness([...matters, ...publicMatters(open.problems, whole)]));
}

function isMissing({ problems }: Outcome<unknown>): boolean {
	return problems.some(({ code }) => code === "assessment-missing");
}

/** What people have not decided, promised or signed, as far as the folder alone says. */
function decidedMatters({
	approval,
	decisions,
	priorities,
	prose,
	settings,
}: OpenAssessment): ReadinessMatter[] {
	const themes = [...prose.values()].flatMap(({ front }) => front.theme ?? []);
	return [
		...approvalMatters(approval.claim),
		...checklistMatters(approval.checklist),
		...decisionMatters(priorities),
		...mattersOf("plan", planProblems(decisions.plans.thisYear, settings.date)),
		...mattersOf("reviews", unansweredRemarks(decisions.community.reviews)),
		...mattersOf("dates", staleWords(prose, settings.date)),
		...gapMatters(themes.flatMap(({ gaps }) => gaps)),
	];
}
