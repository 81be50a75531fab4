import { answerFigure, answerWords } from "#analysis/findings";
import type { ThemeEvidence } from "#assessment/themes";
import { type Figure, type Inline, text } from "#document";
import { describePeriod, type Location, type MeasureId } from "#vocabulary";
import type { Desk } from "../desk.ts";
import { figureInline } from "./register-figure.ts";

/** One piece of evidence in words, with the figures that stand in them. */
export type EvidenceWords = { readonly content: readonly Inline[]; readonly figures: readonly Figure[] };

/** All that a theme's recommendation rests on, one run of words for each piece. */
export function evidenceWords(evidence: ThemeEvidence, at: Location, desk: Desk): EvidenceWords[] {
	const { consultations } = desk.input.decisions.community;
	const said = (words: string): EvidenceWords => ({ content: [text(words)], figures: [] });
	return [
		...evidence.measures.map((measure) => measureWords(measure, at, desk)),
		...evidence.consultation.map((id) =>
			said(`Consultation: ${consultations.find((each) => each.id === id)?.title ?? id}`),
		),
		...evidence.caseStudies.map((id) => said(`Case study: ${id.replaceAll("-", " ")}`)),
		...evidence.returns.map((file) => said(`Return as received: ${file}`)),
	];
}

/**
 * What a measure says for the own area: its change in the first window of the assessment that can answer, with whether
 * it is more than chance; else its value or what was stated; else its name alone.
 */
function measureWords(measure: MeasureId, at: Location, desk: Desk): EvidenceWords {
	const { context, settings } = desk.input;
	const title = context.book.measure(measure)?.title ?? measure;
	const windows = [...settings.windows.values()];
	for (const show of ["from-to", "stated", "value"] as const)
		for (const { period, against, reason } of windows) {
			if (show === "from-to" && !against) continue;
			const address = {
				measure,
				area: settings.area.code,
				window: period,
				...(against && show !== "value" ? { against } : {}),
				...(reason === undefined ? {} : { reason }),
			};
			const figure = answerFigure({ address, show, at }, context);
			if (!figure.ok) continue;
			const certainty =
				show === "from-to" ? answerWords({ address, say: "certainty", at }, context) : undefined;
			const tail: readonly Inline[] = certainty?.ok ? [text("; this "), ...certainty.value.content] : [];
			const words = describePeriod(period, settings.language);
			return {
				content: [text(`${title}, ${words}: `), figureInline(figure.value), ...tail],
				figures: [figure.value, ...(certainty?.ok ? certainty.value.figures : [])],
			};
		}
	return { content: [text(`${title}: no figure for the windows of this assessment`)], figures: [] };
}
