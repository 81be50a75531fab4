import { describeDay } from "#vocabulary";
import { mark } from "../manuscript/mention.ts";
import { atSentence } from "./at-sentence.ts";
import type { Check } from "./check.ts";

const TO_COME = new RegExp(
	`\\b(?:will|impending|forthcoming|upcoming|(?:is|are) (?:due|set|expected|planned|scheduled) to|due for|due in|is to be|are to be|next)\\b[^‹;.]{0,80}${mark("d")}`,
	"gi",
);

/** “The impending Act in May 2016” in a document of January 2017. */
export const staleFuture: Check = {
	name: "stale-future",
	title: "Past dates told as future",
	*run({ manuscript }) {
		const { dated } = manuscript;
		if (dated === undefined) return;
		for (const sentence of manuscript.sentences)
			for (const match of sentence.masked.matchAll(TO_COME)) {
				const mention = sentence.mentions[Number(match[1])];
				if (mention?.kind !== "period" || !mention.period || mention.period.to > dated) continue;
				if (/\b(?:since|from|last|in the year to|compared with)\s+$/i.test(match[0].replace(/‹.*$/, "")))
					continue;
				yield {
					...atSentence(sentence, mention),
					severity: "doubtful",
					certainty: "likely",
					says: match[0].replace(/‹.\d+›/, mention.text),
					computed: `${mention.text} was over when the document was dated, ${describeDay(dated)}`,
					instead: "say what has happened since",
				};
			}
	},
};
