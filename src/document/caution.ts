/** Why a reader takes care with a figure. A kind decides where its words stand; nobody searches them to learn it. */
const CAUTION_KINDS = {
	illustrative: "made to show a method, not published",
	break: "recording or definition changed between the windows",
	"unlike windows": "windows that are not alike are compared for a reason",
	"small counts": "counts so small that chance moves them",
	"not tested": "no test was made, or none fits",
	base: "the counts behind it are not given",
	denominator: "the population behind it is worked out, not given",
	incomplete: "the period is not over, or the supplier is still counting",
	method: "how it was worked out",
	proposal: "most likely, not fact",
	withheld: "the number is withheld to protect people",
	supplier: "what the supplier says of the value",
} as const;

export type CautionKind = keyof typeof CAUTION_KINDS;

/** A caution beside a figure: its kind, and the sentence that a reader sees. */
export type Caution = { readonly kind: CautionKind; readonly text: string };

/**
 * The cautions that are different, in their order.
 *
 * @example
 * distinctCautions([{ kind: "base", text: "A." }, { kind: "base", text: "A." }]).length // => 1
 */
export function distinctCautions(cautions: readonly Caution[]): Caution[] {
	return [...new Map(cautions.map((each) => [`${each.kind} ${each.text}`, each])).values()];
}
