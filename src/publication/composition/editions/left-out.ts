import type { ChecklistStanding, EvidenceLink } from "#assessment/approval";
import type { Community } from "#assessment/community";
import type { Plan } from "#assessment/plan";
import type { ObjectiveList, Priority } from "#assessment/priorities";
import type { ScoreResults, Scorer } from "#assessment/scoring";
import type { CompositionInput } from "../composition-input.ts";
import { measuresOfPriorities } from "../news/ordered-news.ts";
import { partName } from "../part-name.ts";

/** What an edition leaves out or says in other words. */
export type LeftOut = {
	/** The files of its sections, as they are called in the folder. */
	readonly files: ReadonlySet<string>;
	/** The ids of its themes. */
	readonly themes: ReadonlySet<string>;
	/** The ids of its stories, each with the id of what stands in its place, if anything does. */
	readonly cases: ReadonlyMap<string, string | undefined>;
	/** The measures on which its priorities rest: nothing that rests on one of them is news that no theme takes up. */
	readonly measures: readonly string[];
	/** How many redactions have taken something away. */
	readonly redactions: number;
};

/** Stands where evidence is named that this edition leaves out. */
const FOR_PARTNERS = "in the edition for partners";

/** The names of the sections that are left out, as remarks name a part of the document. */
export function partsLeftOut({ files }: LeftOut): ReadonlySet<string> {
	return new Set([...files].map(partName));
}

/** The measures of the priorities among themes that are left out. */
export function measuresLeftOut(input: CompositionInput, themes: ReadonlySet<string>): readonly string[] {
	const gone = [...input.prose].filter(([, { front }]) => front.theme && themes.has(front.theme.id));
	return measuresOfPriorities({ ...input, prose: new Map(gone) });
}

/**
 * Everything that a document is put together from without what belongs to themes, sections and stories that are left out:
 * their decisions, scores, plans, activities, remarks and evidence. No register sees any of it.
 */
export function withoutLeftOut(input: CompositionInput, left: LeftOut): CompositionInput {
	const { priorities, decisions, approval, scoring } = input;
	const shown = priorities.filter(({ theme }) => !left.themes.has(theme));
	const gone = priorities.filter(({ theme }) => left.themes.has(theme));
	const { plans, alignment, community } = decisions;
	const named = new Set(gone.map(({ id }) => id));
	return {
		...input,
		leftOut: left,
		priorities: shown,
		decisions: {
			alignment: alignment.map((list) => openObjectives(list, shown, gone)),
			plans: { thisYear: openPlan(plans.thisYear, named), lastYear: openPlan(plans.lastYear, named) },
			community: openCommunity(community, left),
		},
		approval: {
			...approval,
			checklist: approval.checklist.map((each) => openStanding(each, left.files)),
		},
		scoring: openScoring(scoring, left.themes),
	};
}

/** Objectives of others without those that only a priority serves which is left out: nobody may call them unserved. */
function openObjectives(
	list: ObjectiveList,
	shown: readonly Priority[],
	gone: readonly Priority[],
): ObjectiveList {
	const servedBy = (priorities: readonly Priority[]) =>
		new Set(
			priorities.flatMap(({ aligned }) =>
				aligned
					.filter((each) => each.list === list.id)
					.flatMap((each) => each.objectives.map(({ value }) => value)),
			),
		);
	const [open, closed] = [servedBy(shown), servedBy(gone)];
	return { ...list, objectives: list.objectives.filter((each) => open.has(each) || !closed.has(each)) };
}

function openPlan(plan: Plan, gone: ReadonlySet<string>): Plan {
	return { ...plan, actions: plan.actions.filter(({ priority }) => !gone.has(priority)) };
}

function openCommunity({ activities, consultations, reviews }: Community, left: LeftOut): Community {
	const parts = partsLeftOut(left);
	return {
		consultations,
		activities: activities.flatMap((each) => {
			const themes = each.themes.filter((theme) => !left.themes.has(theme));
			return themes.length === 0 && each.themes.length > 0 ? [] : [{ ...each, themes }];
		}),
		reviews: reviews.map((review) => ({
			...review,
			remarks: review.remarks.filter(({ section }) => !parts.has(section)),
		})),
	};
}

function openStanding(standing: ChecklistStanding, files: ReadonlySet<string>): ChecklistStanding {
	return {
		...standing,
		entries: standing.entries.map((entry) => ({ ...entry, evidence: openLink(entry.evidence, files) })),
		held: standing.held.map((each) => (files.has(each.file) ? { ...each, file: FOR_PARTNERS } : each)),
	};
}

function openLink(link: EvidenceLink, files: ReadonlySet<string>): EvidenceLink {
	const file = link.kind === "section" ? link.section : link.kind === "file" ? link.file : undefined;
	return file !== undefined && files.has(file) ? { kind: "address", address: FOR_PARTNERS } : link;
}

/** Scores without those of themes that are left out and of their parts; the places of the others stay as they were. */
function openScoring(scoring: ScoreResults, gone: ReadonlySet<string>): ScoreResults {
	const open = scoring.themes.filter(
		({ theme }) => !gone.has(theme.id) && (theme.partOf === undefined || !gone.has(theme.partOf)),
	);
	const shown = new Set(open.map(({ theme }) => theme.id));
	const scorers = new Map(scoring.scorers.map((each) => [each, openScorer(each, shown)]));
	const themes = open.map((each) => ({
		...each,
		criteria: each.criteria.map((result) => ({
			...result,
			given: result.given.map(({ scorer, score }) => ({ scorer: scorers.get(scorer) ?? scorer, score })),
		})),
	}));
	const { lastYear, ...rest } = scoring;
	return {
		...rest,
		themes,
		scorers: [...scorers.values()],
		...(lastYear ? { lastYear: { ...lastYear, ranks: onlyOf(lastYear.ranks, shown) } } : {}),
	};
}

function openScorer(scorer: Scorer, shown: ReadonlySet<string>): Scorer {
	return {
		...scorer,
		scores: scorer.scores.filter(({ theme }) => shown.has(theme)),
		confidence: onlyOf(scorer.confidence, shown),
	};
}

function onlyOf<Value>(values: ReadonlyMap<string, Value>, shown: ReadonlySet<string>): Map<string, Value> {
	return new Map([...values].filter(([id]) => shown.has(id)));
}
