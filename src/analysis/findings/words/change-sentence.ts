import type { Inline } from "#document";
import type { Language } from "#vocabulary";
import type { ChangeFinding } from "../change-finding.ts";
import { type ByLanguage, capitalised, inLanguage, said } from "../said.ts";
import { CHANGE_WORDS } from "./change-words.ts";
import { WINDOW_WORDS } from "./window-words.ts";

/** The sentences of a change. A language is one entry. */
const SENTENCES: ByLanguage<(finding: ChangeFinding) => Inline[]> = {
	en: (finding) => {
		const { of, shown, direction } = finding;
		const words = CHANGE_WORDS.en;
		const subject = `${capitalised(finding.measure.noun)} in ${of.areaName} ${words.direction[direction]}`;
		const within = WINDOW_WORDS.en.within(of.window);
		const compared = WINDOW_WORDS.en.comparedWith(finding.comparison, finding.against);
		if (!finding.evidence)
			return said(
				`${subject} by `,
				shown.stated,
				` ${within} ${compared}, as stated by the source; that ${words.certainty[finding.certainty]}.`,
			);
		if (direction === "same") return said(`${subject} ${within} ${compared}, at `, shown.value, ".");
		return said(
			`${subject} from `,
			shown.previous,
			" to ",
			shown.value,
			` ${within} ${compared}`,
			...changeInBrackets(finding),
			`; that ${words.certainty[finding.certainty]}.`,
			...disagreement(finding),
		);
	},
};

function changeInBrackets({ shown }: ChangeFinding) {
	if (shown.points) return [" (", shown.points, ")"];
	if (!shown["signed-change"]) return [];
	if (!shown.interval) return [" (", shown["signed-change"], ")"];
	return [" (", shown["signed-change"], "; 95% interval ", shown.interval, ")"];
}

function disagreement({ evidence }: ChangeFinding): string[] {
	if (evidence?.kind !== "tested" || !evidence.disagrees) return [];
	return [
		" The exact test and the interval fall on different sides of the usual threshold; the interval decides.",
	];
}

/** A change as a sentence with its figures. */
export function changeSentence(finding: ChangeFinding, language: Language): Inline[] {
	return inLanguage(SENTENCES, language)(finding);
}
