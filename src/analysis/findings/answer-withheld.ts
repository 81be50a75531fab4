import type { Figure } from "#document";
import type { StatedGap } from "#evidence/measures";
import type { Language, Problem } from "#vocabulary";
import type { Address } from "./address.ts";
import { type FigureRequest, figureOf } from "./figure-making.ts";
import type { FindingContext } from "./finding-context.ts";

/** Refusals behind which a withheld number may stand. */
const FOR_WANT_OF_A_NUMBER = new Set(["evidence-absent", "group-incomplete", "series-missing"]);

const WORDS: Readonly<Record<Language, { readonly figure: string; readonly words: string }>> = {
	en: { figure: "(number withheld)", words: "(cannot be said: a number is withheld)" },
	cy: { figure: "(rhif wedi’i atal)", words: "(ni ellir dweud: mae rhif wedi’i atal)" },
};

/**
 * The figure that stands where a number is withheld: it has no value and says why. Nothing where an answer was refused for
 * another reason, which must be told.
 *
 * @param problems why the question was not answered
 */
export function withheldFigure(
	{ address, show, at: _ }: FigureRequest,
	problems: readonly Problem[],
	context: FindingContext,
): Figure | undefined {
	const gap = gapBehind(address, problems, context);
	const measure = context.book.measure(address.measure);
	if (!gap || !measure) return undefined;
	return figureOf(
		{ address, measure, context, show: `${show}-withheld` },
		{
			value: null,
			text: WORDS[context.language].figure,
			unit: measure.unit,
			method: "as stated",
			base: { kind: "not given by the source" },
			from: [gap],
			cautions: [{ kind: "withheld", text: `Withheld to protect people: ${gap.why}.` }],
		},
	);
}

/** The words that stand where live words would follow from a withheld number; nothing where they were refused for another reason. */
export function withheldWords(
	address: Address,
	problems: readonly Problem[],
	context: FindingContext,
): string | undefined {
	return gapBehind(address, problems, context) ? WORDS[context.language].words : undefined;
}

/** Whether anything is withheld of measures from which a table or a picture could not be made. */
export function holdsWithheld(measures: Iterable<Address["measure"]>, { book }: FindingContext): boolean {
	return [...measures].some((measure) =>
		book.held(measure).some((each) => each.kind === "not available" && each.reason === "withheld"),
	);
}

function gapBehind(
	address: Address,
	problems: readonly Problem[],
	{ book }: FindingContext,
): StatedGap | undefined {
	if (!problems.every(({ code, stops }) => stops === "nothing" || FOR_WANT_OF_A_NUMBER.has(code)))
		return undefined;
	const windows = address.against ? [address.window, address.against] : [address.window];
	const areas = [address.area, ...(address.group?.members ?? [])];
	const { breakdown: _, ...whole } = address;
	const parts = [address, ...(address.of ? [{ ...whole, measure: address.of }] : [])];
	const cells = parts.flatMap((part) =>
		areas.flatMap((area) => windows.map((window) => ({ ...part, area, window }))),
	);
	return cells
		.filter((cell) => !book.value(cell))
		.flatMap((cell) => book.gap(cell) ?? [])
		.find(({ reason }) => reason === "withheld");
}
