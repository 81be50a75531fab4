import type { TagAnswer } from "../desk.ts";
import { answerChecklist } from "./checklist-table.ts";
import { answerContact } from "./contact-block.ts";
import { answerDecisionTrail, answerPriorities } from "./decision-trail.ts";

/** What people decided and keep in files of their own, by the tag that shows it. A new one is a file and a line here. */
export const REGISTERS: Readonly<Record<string, TagAnswer>> = {
	checklist: answerChecklist,
	contact: answerContact,
	"decision-trail": answerDecisionTrail,
	priorities: answerPriorities,
};
