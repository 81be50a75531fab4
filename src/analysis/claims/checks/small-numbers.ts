import { mark } from "../manuscript/mention.ts";
import { asNumber } from "../statements/masked-patterns.ts";
import { atSentence } from "./at-sentence.ts";
import type { Check } from "./check.ts";

/** Counts of people below this are usually withheld in public documents (Office for National Statistics' disclosure guidance). */
const LEAST_SAFE_COUNT = 5;

const PEOPLE =
	"women|woman|men|man|females?|males?|girls?|boys?|children|child|young people|young person|people|person|residents?|victims?|offenders?|suspects?|perpetrators?|clients?|patients?|families|family|adults?|juveniles?|teenagers?|pupils?|individuals?";
const PLACES =
	"car wash(?:es)?|brothels?|nail bars?|premises|addresses|address|farms?|flats?|houses?|takeaways?|restaurants?|shops?";
const FEW = new RegExp(
	`${mark("nw")}\\s+(?:[a-z]+\\s+){0,2}?(?:(?<people>${PEOPLE})|(?<places>${PLACES}))\\b`,
	"gi",
);
const SENSITIVE =
	/\b(?:traffick|exploit|prostitut|brothel|slavery|abus|victim|offend|gang|county lines|terror|extrem|drug|murder|homicide|suicide|rape|assault|stabb|killed|died|sectioned|linked|at risk|identified|supported|subject)/i;
const NAMED_PLACE = /\ban?\s+(?:brothel|cannabis (?:factory|farm))\b/i;

/** “Repeated offences against one victim”, “people who belong to one family”: of a kind, and nobody is counted. */
const ANY_ONE = /\b(?:(?:repeat(?:ed)?|several|many|more)\s+\w+\s+against|belong(?:s|ing)?\s+to)\s+one$/i;

/** Small numbers of people, or of places that can be found, in a document that may be published. */
export const smallNumbers: Check = {
	name: "small-numbers",
	title: "Small numbers about people",
	*run({ manuscript }) {
		for (const sentence of manuscript.sentences) {
			const sensitive =
				SENSITIVE.test(sentence.text) || SENSITIVE.test(manuscript.sentences[sentence.index - 1]?.text ?? "");
			const few = sensitive
				? [...sentence.masked.matchAll(FEW)].find((match) => {
						const count = asNumber(sentence.mentions[Number(match[1])]);
						return (
							count &&
							count.value >= 1 &&
							count.value < LEAST_SAFE_COUNT &&
							!/\bin\s+‹/.test(match[0]) &&
							!/\bper\b/.test(match[0]) &&
							!(match.groups?.people && ANY_ONE.test(sentence.text.slice(0, count.end)))
						);
					})
				: undefined;
			const found = few?.[0] ?? NAMED_PLACE.exec(sentence.text)?.[0];
			if (found === undefined) continue;
			const mention = few ? sentence.mentions[Number(few[1])] : undefined;
			yield {
				...atSentence(sentence, mention),
				severity: "doubtful",
				certainty: "possible",
				says: found.replace(/‹.\d+›/, mention?.text ?? ""),
				computed: `fewer than ${LEAST_SAFE_COUNT}, and so perhaps somebody that readers can recognise`,
				instead: `“fewer than ${LEAST_SAFE_COUNT}”, or leave it out of what is published`,
			};
		}
	},
};
