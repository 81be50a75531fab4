/** The columns of a partner return, with what belongs in each, as messages and the how-to page say it. */
export const RETURN_COLUMNS = {
	measure: { required: true, holds: "the id of a measure, such as crime.all" },
	area: { required: true, holds: "the code or the name of an area" },
	period: { required: true, holds: "a month, a year, a stretch of months or a day" },
	value: { required: true, holds: "the number, or nothing if there is none" },
	numerator: { required: false, holds: "the number above the line of a rate or share" },
	denominator: { required: false, holds: "the number below the line of a rate or share" },
	breakdown: { required: false, holds: "the part of the measure, such as outcome=charged" },
	note: { required: false, holds: "a remark for the reader" },
	kind: { required: false, holds: "value, stated change, rank, grade or not available" },
	compared_with: { required: false, holds: "the period that a change is measured against" },
	rank_of: { required: false, holds: "how many areas were ranked" },
	value_text: { required: false, holds: "a grade in words, or why there is no value" },
	expected: { required: false, holds: "the day or month when a missing value will come" },
	illustrative: { required: false, holds: "yes if the number is invented to show how something looks" },
	provisional: { required: false, holds: "yes if the supplier is still counting: drawn, and not judged" },
	source: { required: false, holds: "the title of the data set, as the partner calls it" },
	supplier: { required: false, holds: "who counted it, if not the measure’s usual supplier" },
} as const satisfies Record<string, { readonly required: boolean; readonly holds: string }>;

export type ReturnColumn = keyof typeof RETURN_COLUMNS;
