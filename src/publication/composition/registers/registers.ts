import type { TagAnswer } from "../desk.ts";
import { answerCaseStudy } from "../editions/case-blocks.ts";
import { answerActivities } from "./activities-table.ts";
import { answerAlignment } from "./alignment-table.ts";
import { answerChecklist } from "./checklist-table.ts";
import { answerConsultation } from "./consultation-table.ts";
import { answerContact } from "./contact-block.ts";
import { answerDecisionTrail, answerPriorities } from "./decision-trail.ts";
import { answerDecisions } from "./decisions-table.ts";
import { answerEmerging } from "./emerging-block.ts";
import { answerGaps } from "./gap-tables.ts";
import { answerHeadlines } from "./headlines-block.ts";
import { answerPicture } from "./picture-blocks.ts";
import { answerPlanProgress } from "./plan-progress-blocks.ts";
import { answerPlan } from "./plan-table.ts";
import { answerRecommendation } from "./recommendation-block.ts";
import { answerRedactions } from "./redactions-table.ts";
import { answerReviews } from "./reviews-table.ts";
import { answerScoreOrder } from "./score-order-table.ts";
import { answerScores } from "./scores.ts";

/** What people decided and keep in files of their own, by the tag that shows it. A new one is a file and a line here. */
export const REGISTERS: Readonly<Record<string, TagAnswer>> = {
	activities: answerActivities,
	alignment: answerAlignment,
	checklist: answerChecklist,
	consultation: answerConsultation,
	"case-study-file": answerCaseStudy,
	contact: answerContact,
	"decision-trail": answerDecisionTrail,
	decisions: answerDecisions,
	emerging: answerEmerging,
	gaps: answerGaps,
	headlines: answerHeadlines,
	picture: answerPicture,
	plan: answerPlan,
	"plan-progress": answerPlanProgress,
	priorities: answerPriorities,
	recommendation: answerRecommendation,
	redactions: answerRedactions,
	reviews: answerReviews,
	"score-order": answerScoreOrder,
	scores: answerScores,
};
