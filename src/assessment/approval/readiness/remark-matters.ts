import type { Problem } from "#vocabulary";
import type { ReadinessGroup, ReadinessMatter } from "./matter.ts";

/** Problems of single codes that are told elsewhere in readiness, with more about them. */
const TOLD_ELSEWHERE = /^(approval-|redactions-unreviewed$)/;

/** Where the remarks that reading and composing give belong, by the beginning of their codes. */
const GROUPS_OF_CODES: readonly (readonly [RegExp, ReadinessGroup])[] = [
	[/^claim-/, "claims"],
	[/^(priority|theme|objective|order-reason|override|suggestion)-/, "decisions"],
	[/^action-/, "plan"],
	[/^review-/, "reviews"],
	[/^(marked|redaction|edition-marked|small-number|accepted-words|disclosure)/, "redactions"],
	[/^case-(not-public|consent)/, "consent"],
	[/^number-typed$/, "typed numbers"],
	[/^prose-untouched$/, "untouched"],
];

/**
 * What reading a folder and putting its document together remarked on. What stops anything keeps the document from being
 * built; the rest goes where its code belongs, and what belongs nowhere is to be looked at.
 *
 * @example
 * remarkMatters([{ code: "number-typed", stops: "nothing", at: { file: "a.md" }, says: "", next: "" }])[0].group // => "typed numbers"
 */
export function remarkMatters(problems: readonly Problem[]): ReadinessMatter[] {
	return problems
		.filter(({ code }) => !TOLD_ELSEWHERE.test(code))
		.map((problem) => ({ group: groupOf(problem), problem }));
}

/**
 * What keeps the public edition from being made, beside what is wrong with the whole document: marked passages and
 * stories of which nobody decided, small numbers in words, figures that it withholds.
 *
 * @param whole the problems of the whole document
 */
export function publicMatters(problems: readonly Problem[], whole: readonly Problem[]): ReadinessMatter[] {
	const known = new Set(whole.map((problem) => JSON.stringify(problem)));
	return problems
		.filter((problem) => problem.stops !== "nothing" && !known.has(JSON.stringify(problem)))
		.map((problem) => ({
			group: /^case-/.test(problem.code) ? "consent" : "redactions",
			problem,
		}));
}

function groupOf({ code, stops }: Problem): ReadinessGroup {
	if (stops !== "nothing") return "document";
	return GROUPS_OF_CODES.find(([codes]) => codes.test(code))?.[1] ?? "remarks";
}
