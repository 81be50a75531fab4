import { type Address, answerFigure, answerWords, type Show } from "#analysis/findings";
import type { EvidenceCell, ThemeEvidence } from "#assessment/themes";
import { type Figure, type Inline, text } from "#document";
import { readAddress } from "#publication/narrative";
import { describePeriod, type Location } from "#vocabulary";
import type { Desk } from "../desk.ts";
import { figureInline } from "./register-figure.ts";

/** One piece of evidence in words, with the figures that stand in them. */
export type EvidenceWords = { readonly content: readonly Inline[]; readonly figures: readonly Figure[] };

/** All that a theme's recommendation rests on, one run of words for each piece. */
export function evidenceWords(evidence: ThemeEvidence, at: Location, desk: Desk): EvidenceWords[] {
	const { decisions, cases, leftOut } = desk.input;
	const { consultations } = decisions.community;
	const inOtherWords = new Set(leftOut?.cases.values());
	const told = evidence.caseStudies.flatMap((id) => cases.find((each) => each.id === id) ?? []);
	return [
		...evidence.cells.map((cell) => measureWords(cell, at, desk)),
		...evidence.consultation.map((id) =>
			said(`Consultation: ${consultations.find((each) => each.id === id)?.title ?? id}`),
		),
		...told.filter(({ id }) => !inOtherWords.has(id)).map(({ title }) => said(`Case study: ${title}`)),
		...[...new Set(evidence.returns.map((file) => returnTitle(file, desk)))].map((title) =>
			said(`Return: ${title}`),
		),
	];
}

function said(words: string): EvidenceWords {
	return { content: [text(words)], figures: [] };
}

/** A return by its supplier and title; by its file where no figure comes from it. */
function returnTitle(file: string, { input }: Desk): string {
	const row = input.context.book.observations.find(({ at }) => at.file === `returns/${file}`);
	return row ? `${row.supplier}, ${row.sourceTitle.toLowerCase()}` : file;
}

/** What is tried for a measure, the strongest first, with the words that lead up to it. */
const SHOWS: readonly { readonly show: Show; readonly lead: string }[] = [
	{ show: "from-to", lead: "" },
	{ show: "value", lead: "" },
	{ show: "signed-stated", lead: "stated as " },
	{ show: "expected", lead: "not available before " },
];

/**
 * What a measure says where the theme points to, or else in the first window of the assessment that can answer: its
 * change with whether it is more than chance, its value, what was stated, when it will come; else its name alone.
 * What was made to show a method is no evidence and is passed over.
 */
function measureWords(cell: EvidenceCell, at: Location, desk: Desk): EvidenceWords {
	const { context } = desk.input;
	const addresses = addressesOf(cell, at, desk);
	for (const { show, lead } of SHOWS)
		for (const address of addresses) {
			if (show === "from-to" && !address.against) continue;
			const figure = answerFigure({ address, show, at }, context);
			if (figure.ok && !figure.value.illustrative)
				return toldOf(figure.value, { address, lead, show, at }, desk);
		}
	return said(context.book.measure(cell.measure)?.title ?? cell.measure);
}

type Told = {
	readonly address: Address;
	readonly lead: string;
	readonly show: Show;
	readonly at: Location;
};

function toldOf(figure: Figure, { address, lead, show, at }: Told, { input }: Desk): EvidenceWords {
	const { context, settings } = input;
	const certainty = show === "from-to" ? answerWords({ address, say: "certainty", at }, context) : undefined;
	const tail: readonly Inline[] = certainty?.ok ? [text("; this "), ...certainty.value.content] : [];
	const where = address.area === settings.area.code ? "" : ` (${figure.of.areaName})`;
	const part = address.breakdown === undefined ? "" : `, ${partWords(address.breakdown)}`;
	const when = show === "expected" ? "" : `, ${describePeriod(address.window, settings.language)}`;
	return {
		content: [
			text(`${figure.of.measureTitle}${part}${where}${when}: ${lead}`),
			figureInline(figure),
			...tail,
		],
		figures: [figure, ...(certainty?.ok ? certainty.value.figures : [])],
	};
}

/** “phase=before-joining” as a reader would say it. */
function partWords(breakdown: string): string {
	return breakdown
		.replaceAll(/[^=;]*=/g, "")
		.replaceAll("-", " ")
		.trim();
}

/** The place that the theme names; without one, the own area in every window, the first one first. */
function addressesOf(
	{ measure, window, against, area, breakdown }: EvidenceCell,
	at: Location,
	{ input, names }: Desk,
): Address[] {
	const given = Object.fromEntries(
		Object.entries({ against, area, breakdown }).filter(([, value]) => value !== undefined),
	) as Record<string, string>;
	const windows = window === undefined ? [...input.settings.windows.keys()] : [window];
	return windows.flatMap((each) => {
		const attributes = { ...given, window: each };
		const address = readAddress({ tag: "figure", primary: measure, attributes, at }, names);
		return address.ok ? [address.value] : [];
	});
}
