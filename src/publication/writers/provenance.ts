import type { Figure, FigureBase } from "#document";
import {
	describeLocation,
	describePeriod,
	type Language,
	printedNumber,
	printedValue,
	type SourceNote,
} from "#vocabulary";
import { toldEnglish } from "./english-parts.ts";
import { type WriterWords, writerWords } from "./words.ts";

/** One line of a figure's provenance: what it tells, and the words. */
export type ProvenanceLine = {
	readonly label: string;
	readonly words: string;
	/** Where the words are English and the document is not. */
	readonly language?: "en";
};

/**
 * All that stands behind a figure, line by line, as a reader is shown it: what it is, its periods, base, method,
 * interval, sources with file and row as far as the edition names them, and cautions.
 */
export function provenanceOf(figure: Figure, language: Language): ProvenanceLine[] {
	const words = writerWords(language);
	const { of: subject } = figure;
	const english = toldEnglish(language);
	const told = english ? { language: english } : {};
	const lines: (ProvenanceLine | undefined)[] = [
		{ label: words.whatItIs, words: subjectWords(figure) },
		{ label: words.window, words: describePeriod(subject.window, language) },
		subject.against && { label: words.against, words: describePeriod(subject.against, language) },
		{ label: words.base, words: baseWords(figure.base, words) },
		{ label: words.method, words: figure.method.replaceAll("-", " "), ...told },
		figure.interval && { label: words.interval, words: intervalWords(figure, figure.interval, language) },
		...byPlace(figure.sources).map((sources) => ({
			label: words.source,
			words: sourceWords(sources, words),
		})),
		figure.illustrative ? { label: words.cautions, words: words.illustrative } : undefined,
		...figure.cautions.map(({ text }) => ({ label: words.cautions, words: text, ...told })),
	];
	return lines.filter((line) => line !== undefined);
}

function subjectWords({ of: subject }: Figure): string {
	return [subject.measureTitle, subject.breakdown, subject.areaName, subject.group]
		.filter((part) => part !== undefined && part !== "")
		.join(", ");
}

function baseWords(base: FigureBase, words: WriterWords): string {
	if (base.kind === "not given by the source") return words.notGiven;
	if (base.kind === "group") return `${words.groupOf} ${printedNumber(base.size)}`;
	if (base.kind === "points") return `${printedNumber(base.points)} ${words.pointsOfSeries}`;
	const parts = [printedNumber(base.numerator)];
	if (base.denominator !== undefined) parts.push(`${words.outOf} ${printedNumber(base.denominator)}`);
	if (base.denominatorSource !== undefined) parts.push(`(${base.denominatorSource})`);
	const now = parts.join(" ");
	return base.previous === undefined ? now : `${now}; ${words.previously} ${printedNumber(base.previous)}`;
}

function intervalWords(
	figure: Figure,
	{ lower, upper, level }: NonNullable<Figure["interval"]>,
	language: Language,
): string {
	const words = writerWords(language);
	const printed = (value: number) => printedValue(value, figure.unit, { language });
	const percent = printedNumber(level * 100, Number.isInteger(level * 100) ? 0 : 1);
	return `${percent}%, ${words.from} ${printed(lower)} ${words.to} ${printed(upper)}`;
}

type OnePlace = readonly [SourceNote, ...SourceNote[]];

/** Sources that differ in their row alone stand together: a rank among thirteen areas rests on thirteen rows of one file. */
function byPlace(sources: readonly SourceNote[]): OnePlace[] {
	const places = new Map<string, OnePlace>();
	for (const source of sources) {
		const { row, line, ...place } = source.at ?? {};
		const key = JSON.stringify([source.supplier, source.title, source.fileHash, row === undefined, place]);
		const before = places.get(key);
		places.set(key, before ? [...before, source] : [source]);
	}
	return [...places.values()];
}

function sourceWords([source, ...others]: OnePlace, words: WriterWords): string {
	const parts = [`${source.supplier}, ${source.title}`];
	if (source.at) parts.push(describeLocation(source.at));
	const rows = [...new Set(others.map(({ at }) => at?.row))].filter((row) => row !== undefined);
	if (rows.length > 0)
		parts.push(`${rows.length === 1 ? words.alsoRow : words.alsoRows} ${rows.map(String).join(", ")}`);
	if (source.fileHash) parts.push(`${words.fingerprint} ${source.fileHash.slice(0, 12)}`);
	return parts.join("; ");
}
