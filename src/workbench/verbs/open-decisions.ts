import { join } from "node:path";
import type { Community } from "#assessment/community";
import type { Plans } from "#assessment/plan";
import { alignmentProblems, type ObjectiveList, type Priority, readAlignment } from "#assessment/priorities";
import type { AssessmentSettings } from "#assessment/settings";
import {
	type KnownEvidence,
	type ThemeFront,
	themeContradictions,
	themelessPriorities,
} from "#assessment/themes";
import type { Prose } from "#publication/composition";
import { done, type Outcome, type Problem, refused } from "#vocabulary";
import { filesBelow, readStructure } from "./folder-reading.ts";
import { consultationIds, openCommunity } from "./open-community.ts";
import { openPlans } from "./open-plan.ts";
import { RETURN_ENDINGS } from "./unread-returns.ts";

/** What people decided, promised, asked and were told, beside the priorities themselves. */
export type OpenDecisions = {
	readonly alignment: readonly ObjectiveList[];
	readonly plans: Plans;
	readonly community: Community;
};

/** The parts of an assessment that decisions may name. */
type Assessed = {
	readonly settings: AssessmentSettings;
	readonly measures: ReadonlySet<string>;
	readonly priorities: readonly Priority[];
	readonly prose: ReadonlyMap<string, Prose>;
};

/** Reads the decisions of an assessment's folder and holds them against each other. */
export function openDecisions(folder: string, assessed: Assessed): Outcome<OpenDecisions> {
	const { settings, measures, priorities, prose } = assessed;
	const themes = [...prose.values()].flatMap(({ front }) => front.theme ?? []);
	const parts = settings.parts.flatMap(({ file }) => (file === undefined ? [] : [partName(file)]));
	const alignment = openAlignment(folder, priorities);
	const plans = openPlans(folder, { priorities: priorities.map(({ id }) => id), measures });
	const community = openCommunity(folder, { themes: themes.map(({ id }) => id), measures, parts });
	const problems = [
		...agreementProblems(themes, priorities),
		...[alignment, plans, community].flatMap((each) => each.problems),
	];
	if (!alignment.ok || !plans.ok || !community.ok) return refused(...problems);
	return done({ alignment: alignment.value, plans: plans.value, community: community.value }, problems);
}

/** What the evidence of a theme may name: the measures, and the files of the folder. */
export function knownEvidence(folder: string, measures: ReadonlySet<string>): KnownEvidence {
	return {
		measures,
		returns: new Set(filesBelow(join(folder, "returns"), ...RETURN_ENDINGS)),
		consultation: new Set(consultationIds(folder)),
		"case-studies": new Set(
			filesBelow(join(folder, "case-studies"), ".md").map((name) => name.slice(0, -".md".length)),
		),
	};
}

function openAlignment(folder: string, priorities: readonly Priority[]): Outcome<readonly ObjectiveList[]> {
	const lists = readStructure<readonly ObjectiveList[]>(folder, "alignment.yaml", readAlignment, []);
	return lists.ok ? done(lists.value, alignmentProblems(priorities, lists.value)) : lists;
}

function agreementProblems(themes: readonly ThemeFront[], priorities: readonly Priority[]): Problem[] {
	return [...themeContradictions(themes, priorities), ...themelessPriorities(priorities, themes)];
}

/** A file without its folder and ending, as a part of the document is called. */
function partName(file: string): string {
	return file.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
}
