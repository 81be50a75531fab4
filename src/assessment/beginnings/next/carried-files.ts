/** Files that next year's assessment makes anew of last year's. */
const MADE_ANEW = /^(assessment|priorities|plan|evidence)\.yaml$/;

/**
 * What belongs to one year alone: who approved, what was redacted and reviewed, what people were asked and agreed to have
 * told, single scores, the plan before, and what lies beside the document.
 */
const LEFT_BEHIND =
	/^(approvals|checklist|redactions|reviews|published|plan-last-year)\.yaml$|^(consultation|case-studies|received|stated|illustrative|out)\/|^scoring\/(?!model\.yaml$)|\.md$/;

/**
 * Whether a file is carried over into next year's assessment as it stands: measures, areas, mappings, suppliers, breaks,
 * steps, activities, the model of scores, the returns with what they stated. Pages are carried over otherwise, with a mark.
 *
 * @example
 * isCarried("measures.yaml") // => true
 * @example
 * isCarried("scoring/police.yaml") // => false
 */
export function isCarried(name: string): boolean {
	return !MADE_ANEW.test(name) && !LEFT_BEHIND.test(name);
}
