import { z } from "zod";
import {
	type Day,
	done,
	type LocatedValue,
	type Location,
	nearest,
	type Outcome,
	type Problem,
	placeOf,
	readWithSchema,
	refused,
} from "#vocabulary";
import { day, words } from "./written.ts";

/** One remark of a reviewer on a part of the document, and what the partnership answers. */
export type ReviewRemark = {
	/** The name of a part of the document, or `whole document`. */
	readonly section: string;
	readonly remark: string;
	readonly answer?: string;
	readonly at: Location;
};

/** An independent review of the document. */
export type Review = {
	readonly reviewer: string;
	readonly body: string;
	readonly date: Day;
	readonly remarks: readonly ReviewRemark[];
	/** Made to show the form; nobody reviewed anything. */
	readonly illustrative: boolean;
	readonly at: Location;
};

/** A remark on everything. */
export const WHOLE_DOCUMENT = "whole document";

const remark = z.strictObject({ section: words, remark: words, answer: words.optional() });

const review = z.strictObject({
	reviewer: words,
	body: words,
	date: day,
	remarks: z.array(remark),
	illustrative: z.boolean().optional(),
});

const schema = z.strictObject({ reviews: z.array(review) });

const ENTRIES = ["reviews", ...Object.keys(review.shape), ...Object.keys(remark.shape)];

/**
 * Reads `reviews.yaml`. A remark on a part that the document does not have is a problem.
 *
 * @param parts the names of the document's parts, which are its files without folder and ending
 */
export function readReviews(located: LocatedValue, parts: readonly string[]): Outcome<Review[]> {
	const written = readWithSchema(located, schema, ENTRIES);
	if (!written.ok) return written;
	const reviews = written.value.reviews.map(({ remarks, illustrative = false, ...rest }, index) => ({
		...rest,
		illustrative,
		at: placeOf(located, ["reviews", index]),
		remarks: remarks.map(({ answer, ...each }, place) => ({
			...each,
			...(answer === undefined ? {} : { answer }),
			at: placeOf(located, ["reviews", index, "remarks", place]),
		})),
	}));
	const known = [WHOLE_DOCUMENT, ...parts];
	const problems = reviews
		.flatMap(({ remarks }) => remarks)
		.filter(({ section }) => !known.includes(section))
		.map((each) => sectionUnknown(each, known));
	return problems.length > 0 ? refused(...problems) : done(reviews);
}

/** Remarks of reviewers without an answer: they stand between a draft and its publication, and stop no draft. */
export function unansweredRemarks(reviews: readonly Review[]): Problem[] {
	return reviews.flatMap(({ reviewer, remarks }) =>
		remarks
			.filter(({ answer }) => answer === undefined)
			.map(({ section, at }) => ({
				code: "review-unanswered",
				stops: "nothing" as const,
				at,
				says: `The remark of ${reviewer} on “${section}” has no answer.`,
				next: "Add “answer” with what the partnership has done about it, or why not.",
			})),
	);
}

function sectionUnknown({ section, at }: ReviewRemark, known: readonly string[]): Problem {
	const near = nearest(section, known);
	return {
		code: "review-section-unknown",
		stops: "document",
		at,
		says: `The document has no part “${section}”.`,
		wanted: known.join(", "),
		next:
			near === undefined ? "Name a part of the document as its file is called." : `Did you mean “${near}”?`,
	};
}
