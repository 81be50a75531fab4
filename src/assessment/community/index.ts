export {
	ACTIVITY_KINDS,
	ACTIVITY_STATES,
	type Activity,
	type ActivityKind,
	type ActivityState,
	type KnownToActivities,
	readActivities,
} from "./activity.ts";
export type { Community } from "./community.ts";
export { type Concern, type RankedQuestion, rankedConcerns } from "./concerns.ts";
export type { Consultation, Response } from "./consultation.ts";
export { type AnswerRows, readConsultation } from "./read-consultation.ts";
export { type Review, type ReviewRemark, readReviews, unansweredRemarks, WHOLE_DOCUMENT } from "./review.ts";
