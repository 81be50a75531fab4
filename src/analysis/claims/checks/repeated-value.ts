import type { Sentence } from "../manuscript/manuscript.ts";
import type { NumberMention } from "../manuscript/mention.ts";
import { subjectWords } from "../statements/subject.ts";
import { atSentence, sentenceAsRelated } from "./at-sentence.ts";
import type { Check } from "./check.ts";

/** Two sentences about the same thing share so many of their words, or this part of them. */
const SHARED_WORDS = 3;
const SAME_SUBJECT = 0.34;

/** The same decimal per cent for two different measures of one section: perhaps copied into the wrong place. */
export const repeatedValue: Check = {
	name: "repeated-value",
	title: "One value for two measures",
	*run({ manuscript }) {
		const uses = manuscript.sentences.flatMap((sentence) =>
			sentence.mentions.flatMap((mention) =>
				mention.kind === "per cent" && mention.places > 0 ? [{ mention, sentence }] : [],
			),
		);
		for (const all of Map.groupBy(
			uses,
			({ mention, sentence }) => `${sentence.section} ${Math.abs(mention.value)}`,
		).values()) {
			const [first, ...others] = all;
			const other = first && others.find((use) => use.sentence !== first.sentence && !alike(first, use));
			if (!first || !other) continue;
			yield {
				...atSentence(other.sentence, other.mention),
				severity: "style",
				certainty: "possible",
				says: other.mention.text,
				computed: "the same decimal stands for another measure of this section",
				instead: "make sure that neither was copied from the other",
				related: [sentenceAsRelated(first.sentence)],
			};
		}
	},
};

type Use = { readonly mention: NumberMention; readonly sentence: Sentence };

function alike(left: Use, right: Use): boolean {
	const [mine = [], theirs = []] = [left, right].map((use) => subjectWords(use.sentence.masked));
	const shared = mine.filter((word) => theirs.includes(word)).length;
	return shared >= SHARED_WORDS || shared / (mine.length + theirs.length - shared) >= SAME_SUBJECT;
}
