import type { FunnelVerdict } from "#analysis/statistics";
import type { Inline } from "#document";
import type { Language } from "#vocabulary";
import type { PeerPosition } from "../peer-position.ts";
import { type ByLanguage, capitalised, inLanguage, said } from "../said.ts";
import { WINDOW_WORDS } from "./window-words.ts";

/** Where a value stands against the average of its group, in one word or two. */
export const STANDING_WORDS: Readonly<Record<Language, Readonly<Record<PeerPosition["standing"], string>>>> =
	{
		en: { above: "above", below: "below", "in line with": "in line with" },
		cy: { above: "yn uwch na", below: "yn is na", "in line with": "yn unol â" },
	};

const FUNNEL_PLACE: Readonly<Record<FunnelVerdict, string>> = {
	"far below": "well below what chance would explain (outside the 99.8% limits)",
	below: "below what chance would explain (outside the 95% limits)",
	"not different": "within the 95% limits",
	above: "above what chance would explain (outside the 95% limits)",
	"far above": "well above what chance would explain (outside the 99.8% limits)",
};

const WIDENED_PLACE: Readonly<Record<FunnelVerdict, string>> = {
	"far below": "well below the usual spread (outside the 99.8% limits)",
	below: "below the usual spread (outside the 95% limits)",
	"not different": "within the usual spread of the group",
	above: "above the usual spread (outside the 95% limits)",
	"far above": "well above the usual spread (outside the 99.8% limits)",
};

/** The sentences of a place among peers. A language is one entry. */
const SENTENCES: ByLanguage<(finding: PeerPosition) => Inline[]> = {
	en: (finding) => {
		const { of, shown, group, funnels } = finding;
		const opening = said(
			`${capitalised(finding.measure.noun)} in ${of.areaName} ${WINDOW_WORDS.en.within(of.window)}: `,
			shown.value,
			`. Rank: `,
			shown["rank-words"],
			` in the ${group.title}, lowest first, `,
			shown["against-average"],
			" against the unweighted average of ",
			shown.average,
			". ",
		);
		if ("kind" in funnels)
			return [...opening, ...said(`Neither funnel can be worked out, since ${funnels.why}.`)];
		return [
			...opening,
			...said(
				`Poisson funnel: ${FUNNEL_PLACE[funnels.poisson]}. `,
				`Funnel widened for the spread between areas: ${WIDENED_PLACE[funnels.widened]}.`,
			),
		];
	},
};

/** A place among peers in sentences: rank, Poisson funnel and widened funnel, each labelled. */
export function peerSentence(finding: PeerPosition, language: Language): Inline[] {
	return inLanguage(SENTENCES, language)(finding);
}
