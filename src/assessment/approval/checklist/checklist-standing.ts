import type { ChecklistEntry } from "./checklist-entry.ts";
import { type ChecklistItem, FOLDER_EVIDENCE, type FolderEvidence } from "./checklist-item.ts";

/** Something of the folder that shows an item: what it is and the file that holds it. */
export type Held = { readonly evidence: FolderEvidence; readonly file: string };

/** How an item of the checklist stands: shown by people, by the folder itself, or open. */
export type ChecklistStanding = {
	readonly item: ChecklistItem;
	readonly entries: readonly ChecklistEntry[];
	/** What of the folder shows the item, where nobody entered anything. */
	readonly held: readonly (Held & { readonly words: string })[];
	readonly isMet: boolean;
};

/**
 * How each item of the checklist stands. What people entered counts first; where they entered nothing, what the folder
 * holds does.
 *
 * @example
 * checklistStandings([{ item: 10, title: "Plan", law: "", read: false, metBy: ["plan"] }], [], [{ evidence: "plan", file: "plan.yaml" }])[0].isMet // => true
 */
export function checklistStandings(
	items: readonly ChecklistItem[],
	entries: readonly ChecklistEntry[],
	holdings: readonly Held[],
): ChecklistStanding[] {
	return items.map((item) => {
		const own = entries.filter((entry) => entry.item === item.item);
		const held = holdings
			.filter(({ evidence }) => own.length === 0 && item.metBy.includes(evidence))
			.map((each) => ({ ...each, words: FOLDER_EVIDENCE[each.evidence] }));
		return { item, entries: own, held, isMet: own.length > 0 || held.length > 0 };
	});
}
