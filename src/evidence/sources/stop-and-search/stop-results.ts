/** What came of a stop and search, one name for the words of all years. */
export const STOP_RESULTS = {
	"no-further-action": "No further action",
	arrest: "Arrest",
	"drugs-warning": "Khat or cannabis warning",
	"community-resolution": "Community resolution",
	"penalty-notice": "Penalty notice",
	summons: "Summons or charge by post",
	caution: "Caution",
	other: "Something found, result not told",
} as const;

export type StopResult = keyof typeof STOP_RESULTS;

/**
 * The words of the files in lower case. Those of 2015 to 2017 come first, then those that took their places by 2019.
 *
 * Source: files of data.police.uk of 2015 to 2020.
 */
const RESULT_OF: Readonly<Record<string, StopResult>> = {
	"nothing found - no further action": "no-further-action",
	"suspect arrested": "arrest",
	"offender given drugs possession warning": "drugs-warning",
	"local resolution": "community-resolution",
	"offender given penalty notice": "penalty-notice",
	"suspect summonsed to court": "summons",
	"offender cautioned": "caution",
	"article found - detailed outcome unavailable": "other",
	"a no further action disposal": "no-further-action",
	arrest: "arrest",
	"khat or cannabis warning": "drugs-warning",
	"community resolution": "community-resolution",
	"penalty notice for disorder": "penalty-notice",
	"summons / charged by post": "summons",
	"caution (simple or conditional)": "caution",
};

/** Every result that is known by its words, in lower case. */
export const KNOWN_STOP_RESULTS: readonly string[] = Object.keys(RESULT_OF);

/**
 * What came of a stop, from the words of a file of any year; undefined for words that are not known yet.
 *
 * @example
 * stopResult("Suspect arrested") === stopResult("Arrest") // => true
 */
export function stopResult(words: string): StopResult | undefined {
	return RESULT_OF[words.toLowerCase()];
}
