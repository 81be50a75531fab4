import type { Activity } from "./activity.ts";
import type { Consultation } from "./consultation.ts";
import type { Review } from "./review.ts";

/** What partners do, what people were asked and said, and who reviewed the document. */
export type Community = {
	readonly activities: readonly Activity[];
	readonly consultations: readonly Consultation[];
	readonly reviews: readonly Review[];
};
