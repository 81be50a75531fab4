import { atSentence, sentenceAsRelated } from "./at-sentence.ts";
import type { Check } from "./check.ts";

const BY_RECORDING =
	/\b(?:at which they were recorded|date (?:of recording|recorded)|recorded date|when (?:it|they) (?:was|were) recorded)\b/i;
const BY_OCCURRENCE =
	/\b(?:[‘'“]?committed[’'”]? (?:data|date)|date (?:of offence|committed|occurred)|could have been committed|midpoint|when (?:it|they) occurred|earliest and latest dates?)\b/i;

/** Figures by the day of recording beside figures by the day of the offence. */
export const dateBasis: Check = {
	name: "date-basis",
	title: "Date recorded against date committed",
	*run({ manuscript }) {
		const recorded = manuscript.sentences.find((sentence) => BY_RECORDING.test(sentence.text));
		const committed = manuscript.sentences.find((sentence) => BY_OCCURRENCE.test(sentence.text));
		if (!recorded || !committed || recorded === committed) return;
		yield {
			...atSentence(committed),
			severity: "doubtful",
			certainty: "likely",
			says: "two ways of dating offences",
			computed: "figures by date recorded and by date committed do not agree month by month",
			instead: "say under each table which of the two it uses",
			related: [sentenceAsRelated(recorded)],
		};
	},
};
