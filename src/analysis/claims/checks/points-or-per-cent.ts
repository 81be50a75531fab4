import { signedNumber } from "#vocabulary";
import { changePerCents } from "../statements/change-claims.ts";
import { asNumber } from "../statements/masked-patterns.ts";
import { atSentence } from "./at-sentence.ts";
import type { Check } from "./check.ts";

const PERCENTAGE_MEASURE =
	/\b(?:percentage|proportion|share|rate of satisfaction|satisfaction|confidence|detection rate|answer(?:ed)? rate)\b/i;

/** “Down 0.5% at 98.9%”: a per cent of a per cent, or percentage points? */
export const pointsOrPerCent: Check = {
	name: "points-or-per-cent",
	title: "Per cent against percentage points",
	*run({ manuscript }) {
		for (const sentence of manuscript.sentences)
			for (const claim of changePerCents(sentence)) {
				const match = /^\s+(?:at|to)\s+‹p(\d+)›/.exec(sentence.masked.slice(claim.end));
				const level = asNumber(sentence.mentions[Number(match?.[1])]);
				const subject = PERCENTAGE_MEASURE.test(sentence.masked.slice(0, claim.start));
				// A level has no sign: in “+8.7% to +15.0%” the two are the ends of an interval.
				if (
					claim.perCent.kind !== "per cent" ||
					!(match && level) ||
					level.signed ||
					claim.unreal ||
					(!subject && level.value > 100)
				)
					continue;
				const size = Math.abs(claim.perCent.value) * (claim.sign || 1);
				yield {
					...atSentence(sentence, claim.perCent),
					severity: "doubtful",
					certainty: "likely",
					says: `${claim.perCent.text} of a per cent`,
					computed: `before, it was ${(level.value - size).toFixed(level.places)}% if points are meant, ${(level.value / (1 + size / 100)).toFixed(level.places)}% if per cent`,
					instead: `${signedNumber(size, claim.perCent.places)} percentage points, if that is meant`,
				};
			}
	},
};
