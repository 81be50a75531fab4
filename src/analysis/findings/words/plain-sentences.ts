import type { Inline } from "#document";
import { describePeriod, type Language } from "#vocabulary";
import type { CoverageGap } from "../coverage-gap.ts";
import type { OutlookFinding } from "../outlook-finding.ts";
import type { RankFinding } from "../rank-finding.ts";
import type { RateFinding } from "../rate-finding.ts";
import { type ByLanguage, capitalised, inLanguage, said } from "../said.ts";
import type { ShareFinding } from "../share-finding.ts";
import { WINDOW_WORDS } from "./window-words.ts";

/** The sentences of findings that say one thing. */
type PlainSentences = {
	readonly rate: (finding: RateFinding) => Inline[];
	readonly rank: (finding: RankFinding) => Inline[];
	readonly share: (finding: ShareFinding) => Inline[];
	readonly gap: (finding: CoverageGap) => Inline[];
	readonly outlook: (finding: OutlookFinding) => Inline[];
};

const DENOMINATORS: Readonly<Record<RateFinding["denominator"], string>> = {
	given: "",
	implied: " with the population that the rate and its count imply",
	"not given": "",
};

/** A language is one entry. */
const SENTENCES: ByLanguage<PlainSentences> = {
	en: {
		rate: ({ measure, of, rate, interval, denominator }) =>
			said(
				`${capitalised(measure.noun)} in ${of.areaName} ${WINDOW_WORDS.en.within(of.window)}: `,
				rate,
				...(interval
					? [" (95% interval ", interval, `${DENOMINATORS[denominator]}).`]
					: ["; the source does not give the population behind it."]),
			),
		rank: ({ measure, of, rank, by }) =>
			said(
				by === "value"
					? `By ${measure.noun} ${of.areaName} is `
					: `By the change in ${measure.noun} ${of.areaName} is `,
				rank,
				` among the ${of.group ?? "group"} ${WINDOW_WORDS.en.within(of.window)}, counted from the lowest.`,
			),
		share: ({ measure, of, whole, share, part, total }) =>
			said(
				`${capitalised(measure.noun)} were `,
				share,
				` of ${whole.noun} in ${of.areaName} ${WINDOW_WORDS.en.within(of.window)} (`,
				part,
				" of ",
				total,
				").",
			),
		gap: ({ measure, of, why, expected }) =>
			said(
				`${measure.title}, ${of.areaName}, ${describePeriod(of.window)}: not available. ${withStop(why)}`,
				...(expected ? [" Expected in ", expected, "."] : []),
			),
		outlook: ({ measure, of, next3, next12 }) =>
			said(
				`If nothing changes, ${measure.noun} in ${of.areaName} are expected to number `,
				next3,
				` in ${describePeriod(next3.of.window)} and `,
				next12,
				` in ${describePeriod(next12.of.window)}.`,
			),
	},
};

function withStop(words: string): string {
	return /[.!?]$/.test(words) ? words : `${words}.`;
}

/** A rate as a sentence. */
export function rateSentence(finding: RateFinding, language: Language): Inline[] {
	return inLanguage(SENTENCES, language).rate(finding);
}

/** A rank as a sentence. */
export function rankSentence(finding: RankFinding, language: Language): Inline[] {
	return inLanguage(SENTENCES, language).rank(finding);
}

/** A share as a sentence. */
export function shareSentence(finding: ShareFinding, language: Language): Inline[] {
	return inLanguage(SENTENCES, language).share(finding);
}

/** What to expect as a sentence. */
export function outlookSentence(finding: OutlookFinding, language: Language): Inline[] {
	return inLanguage(SENTENCES, language).outlook(finding);
}

/** A gap in the evidence as a sentence. */
export function gapSentence(finding: CoverageGap, language: Language): Inline[] {
	return inLanguage(SENTENCES, language).gap(finding);
}
