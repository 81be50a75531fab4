import type { Sentence } from "../manuscript/manuscript.ts";
import { mark } from "../manuscript/mention.ts";
import { areaNames, areaOf } from "../statements/areas.ts";
import { changePerCents } from "../statements/change-claims.ts";
import { signOfWord } from "../statements/direction-words.ts";
import { asNumber } from "../statements/masked-patterns.ts";
import { subjectWords } from "../statements/subject.ts";
import { atSentence, sentenceAsRelated } from "./at-sentence.ts";
import type { Check } from "./check.ts";

const AVERAGE_OF = new RegExp(
	`\\bthe\\s+(county|national|force|division|divisional|regional)(?:[- ]wide)?\\s+(?:average|figure|rate)\\s+(?:of|is|was|at)\\s+${mark("p")}`,
	"i",
);
const FEWEST_SHARED = 3;

/** “The county average of 81%” where the same section gives the county's own change as another per cent. */
export const namedAverage: Check = {
	name: "named-average",
	title: "An area's average against its own figure",
	*run({ manuscript }) {
		const names = areaNames(manuscript);
		for (const [index, sentence] of manuscript.sentences.entries()) {
			const found = AVERAGE_OF.exec(sentence.masked);
			const before = manuscript.sentences[index - 1];
			const average = asNumber(sentence.mentions[Number(found?.[2])]);
			if (!found || !before || !average || before.paragraph !== sentence.paragraph) continue;
			const [about] = changePerCents(before).length > 0 ? changePerCents(before) : changePerCents(sentence);
			if (!about || /\b(?:rate|percentage|proportion)\b/i.test(sentence.text)) continue;
			const words = subjectWords(before.text);
			for (const [other, claim] of statedFor(
				(found[1] ?? "").toLowerCase(),
				manuscript.sentences,
				sentence.section,
			)) {
				const shared = subjectWords(
					`${manuscript.sentences[other.index - 1]?.text ?? ""} ${other.text}`,
				).filter((word) => words.includes(word));
				const differs = Math.abs(Math.abs(claim.perCent.value) - average.value) > 1;
				if (
					claim.sign !== about.sign ||
					shared.length < FEWEST_SHARED ||
					!differs ||
					other === before ||
					other === sentence
				)
					continue;
				yield {
					...atSentence(sentence, average),
					severity: "wrong",
					certainty: "likely",
					says: `${found[1]} average ${average.text}`,
					computed: `the same section gives ${claim.perCent.text} for the ${found[1]}`,
					instead: `${claim.perCent.text}, or say how the two measures differ`,
					related: [sentenceAsRelated(other), sentenceAsRelated(before)],
				};
				break;
			}
		}

		/** Changes of the section that are said of this area, by name or in the sentence before. */
		function* statedFor(area: string, sentences: readonly Sentence[], section: string) {
			for (const other of sentences) {
				if (other.section !== section) continue;
				const previous = sentences[other.index - 1];
				const context =
					areaOf(other.text, names) ||
					(previous?.paragraph === other.paragraph ? areaOf(previous.text, names) : "");
				if (context !== area) continue;
				for (const claim of changePerCents(other))
					if (signOfWord(claim.sign < 0 ? "fall" : "rise") !== 0) yield [other, claim] as const;
			}
		}
	},
};
