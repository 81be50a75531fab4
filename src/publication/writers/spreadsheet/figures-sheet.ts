import type { Document, Figure } from "#document";
import { describePeriod, type Language } from "#vocabulary";
import type { WriterWords } from "../words.ts";
import type { SheetCell } from "./sheet-table.ts";
import type { Sheet } from "./sheets.ts";

/** Every figure of the document, those in sentences included, as one table: printed, unrounded, of what, and from where. */
export function figuresSheet({ figures, language }: Document, words: WriterWords): Sheet {
	const headings = [
		words.asPrinted,
		words.numberBehind,
		words.whatItIs,
		words.area,
		words.window,
		words.against,
		words.method,
		words.source,
	];
	return {
		name: words.figureSheetName,
		lines: [
			{ words: words.figuresSheet, style: "title" },
			{ words: words.oneTable },
			{ words: words.backToContents, sheet: words.contents },
		],
		table: { name: "figures", headings, rows: figures.map((figure) => rowOf(figure, language, words)) },
	};
}

function rowOf(figure: Figure, language: Language, words: WriterWords): SheetCell[] {
	const { text, of: subject, method, sources, illustrative } = figure;
	const title = [subject.measureTitle, subject.breakdown, subject.group].filter(Boolean).join(", ");
	const names = [...new Set(sources.map((source) => `${source.supplier}, ${source.title}`))];
	const against = subject.against && describePeriod(subject.against, language);
	return [
		{ text },
		valueCell(figure),
		{ text: illustrative ? `${title} (${words.illustrative})` : title },
		{ text: subject.areaName },
		{ text: describePeriod(subject.window, language) },
		{ text: against ?? "[z]" },
		{ text: method.replaceAll("-", " ") },
		{ text: names.join("; ") || words.noSource },
	];
}

/** The number as it is, without rounding; words where there is none. */
function valueCell({ value }: Figure): SheetCell {
	if (value === null) return { text: "[x]" };
	const format = { before: "", places: placesOf(value), thousands: false, after: "", signed: false };
	return { text: String(value).replace("-", "−"), number: { value, format } };
}

/** Decimals enough to see what was rounded, and no more than make sense. */
function placesOf(value: number): number {
	return Math.min(4, (String(value).split(".")[1] ?? "").length);
}
