import type { Problem } from "#vocabulary";
import { FOLDER_EVIDENCE, lawStanding } from "../checklist/checklist-item.ts";
import type { ChecklistStanding } from "../checklist/checklist-standing.ts";
import { mattersOf, type ReadinessMatter } from "./matter.ts";

/** The items of the statutory checklist that nobody has shown and the folder does not show by itself. */
export function checklistMatters(standings: readonly ChecklistStanding[]): ReadinessMatter[] {
	return mattersOf("checklist", standings.filter(({ isMet }) => !isMet).map(itemOpen));
}

function itemOpen({ item }: ChecklistStanding): Problem {
	const byItself = item.metBy.map((each) => FOLDER_EVIDENCE[each]).join(" or ");
	const wanted = `evidence, by ${item.law} (${lawStanding(item)})`;
	return {
		code: "checklist-item-open",
		stops: "nothing",
		at: { file: "checklist.yaml" },
		says: `Item ${item.item}, “${item.title}”, has no evidence.`,
		wanted: byItself === "" ? wanted : `${wanted}; it counts as shown where ${byItself}`,
		next: `Add to checklist.yaml: {item: ${item.item}, section: …, person: …, date: …}, or file:, url: or not-applicable: in place of section:.`,
	};
}
