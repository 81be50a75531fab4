import type { Observation, StatedGap } from "#evidence/measures";

/** Said of every withheld number alike, so that nobody is told which of several is the small one. */
const WITHHELD_WHY = "it counts few people, or a number of few people could be worked out from it";

/** What stands in the place of a withheld number: nothing of the number, its parts or its note is kept. */
export function gapOf({
	measure,
	area,
	period,
	breakdown,
	at,
	illustrative,
	supplier,
	sourceTitle,
	fileHash,
}: Observation): StatedGap {
	return {
		kind: "not available",
		reason: "withheld",
		why: WITHHELD_WHY,
		measure,
		area,
		period,
		at,
		illustrative,
		supplier,
		sourceTitle,
		fileHash,
		...(breakdown === undefined ? {} : { breakdown }),
	};
}
