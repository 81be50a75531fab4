import type { Sentence } from "../manuscript/manuscript.ts";
import { mark } from "../manuscript/mention.ts";
import { changePerCents } from "../statements/change-claims.ts";
import { asNumber } from "../statements/masked-patterns.ts";
import { overlap, subjectWords } from "../statements/subject.ts";
import { atSentence, sentenceAsRelated } from "./at-sentence.ts";
import type { Check } from "./check.ts";

const HAD_A_CHANGE = new RegExp(
	`${mark("p")}([^‹;.]{0,60}?)\\b(?:had|saw|showed|achieved|experienced|reported|recorded)\\s+an?\\s+(?:[a-z]+\\s+)?(?:increase|rise|reduction|decrease|fall|drop)\\s+in\\b`,
	"gi",
);
/** So many of the words about the change must also stand where the share is stated. */
const FEWEST_SHARED = 2;

/** “45% of offenders had a reduction in offending” is not “a 45% reduction in offending”. */
export const shareReadAsChange: Check = {
	name: "share-read-as-change",
	title: "A share of people read as a change",
	*run({ manuscript }) {
		const shares = manuscript.sentences.flatMap(sharesThatChanged);
		for (const sentence of manuscript.sentences)
			for (const claim of changePerCents(sentence)) {
				const words = subjectWords(sentence.text);
				const share = shares.find(
					(each) =>
						each.sentence !== sentence &&
						each.value === Math.abs(claim.perCent.value) &&
						words.filter((word) => each.words.includes(word)).length >= FEWEST_SHARED &&
						overlap(each.words, words) > 0.3,
				);
				if (share && !claim.unreal)
					yield {
						...atSentence(sentence, claim.perCent),
						severity: "wrong",
						certainty: "likely",
						says: `a change of ${claim.perCent.text}`,
						computed: `elsewhere ${claim.perCent.text} is the share of those who had a change, not its size`,
						instead: share.sentence.text,
						related: [sentenceAsRelated(share.sentence)],
					};
			}
	},
};

function sharesThatChanged(sentence: Sentence): { value: number; words: string[]; sentence: Sentence }[] {
	return [...sentence.masked.matchAll(HAD_A_CHANGE)].flatMap((match) => {
		const perCent = asNumber(sentence.mentions[Number(match[1])]);
		return perCent ? [{ value: perCent.value, words: subjectWords(sentence.text), sentence }] : [];
	});
}
