import type { Figure, Inline } from "#document";
import { describePeriod, type Language } from "#vocabulary";
import type { CohortFinding } from "../cohort-finding.ts";
import { type LeagueFinding, PLACE_CAUTION } from "../league-finding.ts";
import type { ProfileFinding } from "../profile-finding.ts";
import { type ByLanguage, capitalised, inLanguage, said } from "../said.ts";
import { CHANGE_WORDS } from "./change-words.ts";
import { WINDOW_WORDS } from "./window-words.ts";

/** The sentences of findings about several people, answers or places. */
type GroupSentences = {
	readonly cohort: (finding: CohortFinding) => Inline[];
	readonly profile: (finding: ProfileFinding) => Inline[];
	readonly league: (finding: LeagueFinding) => Inline[];
};

const PLACES_SAID = 4;

/** A language is one entry. */
const SENTENCES: ByLanguage<GroupSentences> = {
	en: {
		cohort: ({ measure, of, direction, before, after, difference, perCent }) =>
			said(
				`${capitalised(measure.noun)} in ${of.areaName} ${CHANGE_WORDS.en.direction[direction]} from `,
				before,
				" before joining the cohort to ",
				after,
				" afterwards (",
				difference,
				...(perCent ? ["; ", perCent] : []),
				"). That is not tested: people join when they offend most, so that some fall would be seen without it.",
			),
		profile: ({ measure, of, parts, notStated, answers, base, basesDiffer, immature }) =>
			said(
				`${measure.title}, ${of.areaName}, ${describePeriod(of.window)}: `,
				...listed(parts.map(({ label, figure }) => ({ label: label.toLowerCase(), figure }))),
				...(notStated ? ["; not stated ", notStated] : []),
				".",
				answers === "several" ? " More than one answer was possible." : "",
				basesDiffer ? " The parts have different bases, or some have none." : "",
				base === undefined && !basesDiffer ? " The source does not give the base." : "",
				immature ? " These are outcomes of a recent month and not final." : "",
			),
		league: (finding) => {
			const named = finding.rows.flatMap((row, index) => {
				const figure = finding.figures[index];
				return figure ? [{ label: row.areaName, figure }] : [];
			});
			return said(
				`${finding.measure.title} ${WINDOW_WORDS.en.within(finding.of.window)} was highest in `,
				...listed(named.slice(0, PLACES_SAID)),
				`. ${PLACE_CAUTION}`,
			);
		},
	},
};

/** “High Street 607, Fant 178 and Shepway North 171”, with live figures. */
function listed(items: readonly { label: string; figure: Figure }[]): (string | Figure)[] {
	return items.flatMap(({ label, figure }, index) => {
		const joint = index === 0 ? "" : index === items.length - 1 ? " and " : ", ";
		return [`${joint}${label} `, figure];
	});
}

/** A cohort before and after as a sentence. */
export function cohortSentence(finding: CohortFinding, language: Language): Inline[] {
	return inLanguage(SENTENCES, language).cohort(finding);
}

/** A profile, or a mix of outcomes, as a sentence. */
export function profileSentence(finding: ProfileFinding, language: Language): Inline[] {
	return inLanguage(SENTENCES, language).profile(finding);
}

/** A league of places as a sentence. */
export function leagueSentence(finding: LeagueFinding, language: Language): Inline[] {
	return inLanguage(SENTENCES, language).league(finding);
}
