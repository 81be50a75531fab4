import type { FindingContext } from "#analysis/findings";
import type { HarmWeights } from "#analysis/statistics";
import type { ChecklistStanding, CoveredState } from "#assessment/approval";
import type { CaseStudyFile } from "#assessment/cases";
import type { Community } from "#assessment/community";
import type { DisclosureRules, Redactions, WithheldCounts } from "#assessment/disclosure";
import type { Term } from "#assessment/glossary";
import type { Plans } from "#assessment/plan";
import type { ObjectiveList, Priority } from "#assessment/priorities";
import type { ScoreResults } from "#assessment/scoring";
import type { AssessmentSettings } from "#assessment/settings";
import type { Supplier } from "#assessment/suppliers";
import type { Begun, ProseFront } from "#assessment/themes";
import type { AcceptedStep, Break } from "#evidence/measures";
import type { Edition, MeasureTree } from "#vocabulary";
import type { AreaMaps } from "./charts/area-maps.ts";
import type { LeftOut } from "./editions/left-out.ts";

/** A file of prose: what it says of itself, its body, and the line of the file on which the body begins. */
export type Prose = {
	readonly front: ProseFront;
	readonly body: string;
	readonly bodyLine: number;
	/** How the page began, where its text is still what it was then. */
	readonly untouched?: Begun;
};

/** Everything a document is put together from. Evidence comes as a book of observations, never as records. */
export type CompositionInput = {
	readonly settings: AssessmentSettings;
	readonly prose: ReadonlyMap<string, Prose>;
	readonly priorities: readonly Priority[];
	readonly glossary: readonly Term[];
	readonly suppliers: readonly Supplier[];
	readonly trees: readonly MeasureTree[];
	readonly breaks: readonly Break[];
	readonly steps: readonly AcceptedStep[];
	/** The state that approvals bear out, and how the statutory checklist stands. */
	readonly approval: { readonly covered: CoveredState; readonly checklist: readonly ChecklistStanding[] };
	/** Objectives of others, plans, and what the community does and says. */
	readonly decisions: {
		readonly alignment: readonly ObjectiveList[];
		readonly plans: Plans;
		readonly community: Community;
	};
	/** The model of scores and what several scorers' scores come to. */
	readonly scoring: ScoreResults;
	/** What offences weigh, for harm; without it no finding is weighed by harm. */
	readonly harm?: HarmWeights;
	/** The case studies, whoever may read them. */
	readonly cases: readonly CaseStudyFile[];
	/** Rules, redactions and what was published before. */
	readonly disclosure: { readonly rules: DisclosureRules; readonly redactions: Redactions };
	/** Of a public edition what it leaves out; everything that belongs to it is gone from all the rest. */
	readonly leftOut?: LeftOut;
	/** Outlines and hexagons of areas, for maps. */
	readonly maps?: AreaMaps;
	/** What the public edition withholds of the evidence. */
	readonly withheld: WithheldCounts;
	/** The edition; of a public one the evidence no longer holds what is withheld. */
	readonly edition: Edition;
	readonly context: FindingContext;
};
