import type { Priority } from "#assessment/priorities";
import type { ScoreResults } from "#assessment/scoring";
import type { DOCUMENT_STATES } from "#document";
import type { AreaCode, Day, Marking } from "#vocabulary";

/** What a county takes of the assessment of one of its districts: decisions and scores, no figure of the evidence. */
export type DistrictSummary = {
	readonly partnership: string;
	readonly area: AreaCode;
	readonly areaName: string;
	readonly year: string;
	/** The state that approvals bear out. */
	readonly state: keyof typeof DOCUMENT_STATES;
	readonly date: Day;
	readonly marking: Marking;
	readonly priorities: readonly Priority[];
	/** Absent where nobody scored. */
	readonly scores?: ScoreResults;
};

/** A county's assessments put together. */
export type CountyInput = {
	readonly name: string;
	readonly districts: readonly DistrictSummary[];
	readonly sharedNames: readonly { readonly title: string; readonly names: readonly string[] }[];
};
