import { join } from "node:path";
import {
	type Approval,
	type ChecklistItem,
	type ChecklistStanding,
	type CoveredState,
	checklistStandings,
	coveredState,
	type Held,
	readApprovals,
	readChecklistEntries,
	readChecklistItems,
	type StateClaim,
} from "#assessment/approval";
import type { AssessmentSettings } from "#assessment/settings";
import { readYaml } from "#document/reading";
import { done, type Location, type Outcome, placeOf, refused } from "#vocabulary";
import { filesBelow, readStructure, readText } from "../folder-reading.ts";
import { projectRoot } from "../project-root.ts";
import { contentOfFolder } from "./content-of-folder.ts";

/** What was approved of a document, the state that may stand on its cover, and its checklist. */
export type OpenApproval = {
	readonly claim: StateClaim;
	readonly covered: CoveredState;
	readonly checklist: readonly ChecklistStanding[];
};

/**
 * Reads who approved what, holds it against the folder as it is, and says how the checklist stands.
 *
 * @param holdings what of the folder shows items of the checklist by itself
 * @param unreviewedRedactions how many redactions nobody has reviewed
 */
export function openApproval(
	folder: string,
	settings: AssessmentSettings,
	{ holdings, unreviewedRedactions }: { holdings: readonly Held[]; unreviewedRedactions: number },
): Outcome<OpenApproval> {
	const approvals = readStructure<readonly Approval[]>(folder, "approvals.yaml", readApprovals, []);
	const items = shippedChecklist();
	const sections = settings.parts.flatMap((part) => part.file ?? []);
	const known = { items: items.map(({ item }) => item), sections, files: filesBelow(folder, "") };
	const entries = readStructure(
		folder,
		"checklist.yaml",
		(located) => readChecklistEntries(located, known),
		[],
	);
	if (!approvals.ok || !entries.ok) return refused(...approvals.problems, ...entries.problems);
	const claim: StateClaim = {
		claimed: settings.state,
		at: placeOfState(folder),
		approvals: approvals.value,
		content: contentOfFolder(folder),
		unreviewedRedactions,
	};
	const covered = coveredState(claim);
	const checklist = checklistStandings(items, entries.value, holdings);
	return done({ claim, covered, checklist }, covered.problems);
}

/** The checklist that ships with the program. A fault in it is a fault of the program, and thrown. */
export function shippedChecklist(): readonly ChecklistItem[] {
	const read = readStructure(join(projectRoot(), "reference"), "checklist.yaml", readChecklistItems);
	if (read.ok) return read.value;
	throw new Error(`The reference data are damaged: ${JSON.stringify(read.problems)}`);
}

function placeOfState(folder: string): Location {
	const file = "assessment.yaml";
	const text = readText(folder, file);
	const located = text.ok ? readYaml(text.value, file) : text;
	return located.ok ? placeOf(located.value, ["state"]) : { file };
}
