import type { Sentence } from "../manuscript/manuscript.ts";
import type { NumberMention } from "../manuscript/mention.ts";
import { changePerCents } from "../statements/change-claims.ts";
import { asNumber } from "../statements/masked-patterns.ts";
import { atSentence } from "./at-sentence.ts";
import type { Check } from "./check.ts";

/** What a word of proportion says: the least and the most per cent that it can stand for. */
type Proportion = {
	readonly words: RegExp;
	readonly least: number;
	readonly most: number;
	readonly name: string;
};

/** Fractions in words are rough: three points to either side of a quarter or a third, more for a half. */
const PROPORTIONS: readonly Proportion[] = [
	{
		words:
			/\b(?:the (?:vast |overwhelming |great |large )?majority|most) of\b(?! (?:this|the) (?:period|year|decade))|\bmostly\b/i,
		least: 50,
		most: 100,
		name: "a majority is more than 50%",
	},
	{ words: /\b(?:more than|over) half\b/i, least: 50, most: 100, name: "more than half is over 50%" },
	{ words: /\b(?:less|fewer) than half\b/i, least: 0, most: 50, name: "less than half is under 50%" },
	{
		words: /\b(?:more than|over) (?:a|one) third\b/i,
		least: 33.3,
		most: 50,
		name: "more than a third is over 33.3%",
	},
	{
		words: /\b(?:more than|over) (?:a|one) quarter\b/i,
		least: 25,
		most: 40,
		name: "more than a quarter is over 25%",
	},
	{
		words: /\b(?:more than|over) (?:two[- ]thirds)\b/i,
		least: 66.6,
		most: 100,
		name: "more than two thirds is over 66.7%",
	},
	{
		words: /(?<!than |over |under |below )\b(?:a|one) quarter of\b/i,
		least: 21,
		most: 29,
		name: "a quarter is 25%",
	},
	{
		words: /(?<!than |over |under |below )\b(?:a|one) third of\b/i,
		least: 29.5,
		most: 37.5,
		name: "a third is 33.3%",
	},
	{
		words: /(?<!than |over |under |below )\b(?:two[- ]thirds) of\b/i,
		least: 62,
		most: 71,
		name: "two thirds is 66.7%",
	},
];

const SHARE_NEAR =
	/(?:\(|account(?:s|ed|ing)?\s+for\s+|represent(?:s|ed|ing)?\s+|make(?:s)? up\s+|made up\s+|at\s+|with\s+|,\s+|–\s+|are\s+|were\s+|is\s+)(?:just |only |around |about |approximately |over |nearly )?‹p(\d+)›/gi;

/** Words of proportion against the per cent that stands beside them. */
export const majority: Check = {
	name: "proportion-words",
	title: "“Majority”, “a third” and their per cents",
	*run({ manuscript }) {
		for (const sentence of manuscript.sentences)
			for (const proportion of PROPORTIONS) {
				const found = proportion.words.exec(sentence.masked);
				const shares = found ? sharesAfter(sentence, found.index) : [];
				const sum = shares.reduce((held, share) => held + share.value, 0);
				const fits = [...shares.map((share) => share.value), sum].some(
					(value) => value >= proportion.least - 0.5 && value <= proportion.most + 0.5,
				);
				const [first] = shares;
				if (!first || fits) continue;
				yield {
					...atSentence(sentence, first),
					severity: "wrong",
					certainty: shares.length === 1 ? "certain" : "likely",
					says: `${found?.[0].trim()}, ${first.text}`,
					computed: `${first.text}: ${proportion.name}`,
					instead:
						proportion.least === 50
							? `“the largest group” if it is one, with ${first.text}`
							: `${first.text} without the word`,
				};
			}
	},
};

/** The shares that stand behind a word of proportion in its own sentence; changes and other places' values left out. */
function sharesAfter(sentence: Sentence, from: number): NumberMention[] {
	const changes = changePerCents(sentence).map((claim) => claim.perCent);
	const text =
		sentence.masked
			.slice(from)
			.split(
				/;|\b(?:whereas|compared|while|whilst|but|although|previous|last year|up from|down from)\b/,
			)[0] ?? "";
	return [...text.matchAll(SHARE_NEAR)].flatMap((match) => {
		const share = asNumber(sentence.mentions[Number(match[1])]);
		return share && !changes.includes(share) && !share.signed ? [share] : [];
	});
}
