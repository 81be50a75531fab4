import { CALLOUT_TONES, type CalloutTone } from "#document";
import type { Language } from "#vocabulary";

const WELSH: { readonly [Tone in CalloutTone]: string } = {
	recommendation: "Argymhelliad",
	caution: "Cymerwch ofal",
	"as printed": "Yr hyn a argraffodd y ffynhonnell",
	gap: "Bwlch yn y dystiolaeth",
	note: "Nodyn",
};

/**
 * The word that stands over a callout, in the language of the document.
 *
 * @example
 * toneWords("note", "cy") // => "Nodyn"
 */
export function toneWords(tone: CalloutTone, language: Language): string {
	return language === "cy" ? WELSH[tone] : CALLOUT_TONES[tone];
}
