/** What an outcome comes to, in few words and in the order of a table. */
export const OUTCOME_GROUPS = {
	charged: "Charged or summonsed",
	"out-of-court": "Caution, resolution or penalty out of court",
	court: "Result of a court",
	"other-body": "Taken over by another organisation",
	"public-interest": "Not in the public interest",
	evidence: "Evidential difficulties",
	"no-suspect": "No suspect identified",
	open: "Still open or not updated",
} as const;

export type OutcomeGroup = keyof typeof OUTCOME_GROUPS;

/**
 * The outcomes of data.police.uk, by the words that stand in its files, all in lower case since spelling differs
 * between files. Street-level files say where a charge went (“awaiting court outcome”); outcome files say that there
 * was one (“suspect charged”): both mean the group `charged`. The two of the group `open` stand in street-level files
 * only.
 *
 * Source: the outcome types of data.police.uk, and the files of 2014 to 2017 themselves.
 */
const GROUP_OF: Readonly<Record<string, OutcomeGroup>> = {
	"suspect charged": "charged",
	"suspect charged as part of another case": "charged",
	"awaiting court outcome": "charged",
	"court result unavailable": "charged",
	"defendant sent to crown court": "charged",
	"offender given a caution": "out-of-court",
	"offender given a drugs possession warning": "out-of-court",
	"offender given penalty notice": "out-of-court",
	"local resolution": "out-of-court",
	"offender sent to prison": "court",
	"offender given suspended prison sentence": "court",
	"offender given community sentence": "court",
	"offender given conditional discharge": "court",
	"offender given absolute discharge": "court",
	"offender fined": "court",
	"offender ordered to pay compensation": "court",
	"offender deprived of property": "court",
	"offender otherwise dealt with": "court",
	"defendant found not guilty": "court",
	"court case unable to proceed": "court",
	"action to be taken by another organisation": "other-body",
	"formal action is not in the public interest": "public-interest",
	"further investigation is not in the public interest": "public-interest",
	"further action is not in the public interest": "public-interest",
	"unable to prosecute suspect": "evidence",
	"investigation complete; no suspect identified": "no-suspect",
	"under investigation": "open",
	"status update unavailable": "open",
};

/** Every outcome that is known by its words, in lower case. */
export const KNOWN_OUTCOMES: readonly string[] = Object.keys(GROUP_OF);

/**
 * What an outcome comes to, from the words of a file; undefined for words that are not known yet.
 *
 * @example
 * outcomeGroup("Suspect charged") // => "charged"
 * @example
 * outcomeGroup("Awaiting court outcome") // => "charged"
 */
export function outcomeGroup(words: string): OutcomeGroup | undefined {
	return GROUP_OF[words.toLowerCase()];
}
