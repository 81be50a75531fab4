import type { Inline } from "#document";
import { describePeriod, type Language } from "#vocabulary";
import type { MediantFault } from "../mediant-finding.ts";
import { type ByLanguage, endTrimmed, inLanguage, said } from "../said.ts";

/** The sentences of a total's rate that its parts contradict. A language is one entry. */
const SENTENCES: ByLanguage<(fault: MediantFault) => Inline[]> = {
	en: ({ measure, of, stated, weighted, previous, parts, check }) => [
		...said(`${measure.title}, ${of.areaName}, ${describePeriod(of.window)}: `, stated, " stated. "),
		...(check.between.holds
			? []
			: said(`It does not lie between the lowest and the highest of its ${parts} areas. `)),
		...(check.weighted.holds
			? []
			: said(
					`The rates of its ${parts} areas, weighted by the populations that they imply, give `,
					weighted,
					", a difference that rounding cannot explain. ",
				)),
		...(check.direction === null || check.direction.holds
			? []
			: said(
					`It ${check.direction.change < 0 ? "fell" : "rose"} from `,
					previous,
					` while every one of its areas ${check.direction.change < 0 ? "rose" : "fell"}. `,
				)),
		...said("Ask the supplier for the total's count and population."),
	],
};

/** A total's rate that its parts contradict, in sentences with its figures. */
export function mediantSentence(fault: MediantFault, language: Language): Inline[] {
	return endTrimmed(inLanguage(SENTENCES, language)(fault));
}
