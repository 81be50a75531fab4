import type { Document, Figure } from "#document";
import { describePeriod, type Language, type Period, type SourceNote } from "#vocabulary";
import { orderedJson } from "./ordered-json.ts";

/**
 * Every figure of a document with all that stands behind it, as data: what it is of, its periods (`from` the first day,
 * `to` the day after the last), base, method, interval, cautions with their kinds, and the file and row it came from as
 * far as the edition names them, with whether that source was made to show a method.
 */
export function writeFiguresJson(document: Document): string {
	const { partnership, title, year, version, state, date } = document.cover;
	return orderedJson({
		document: { partnership, title, year, version, state, date, marking: document.marking },
		figures: document.figures.map((figure) => figureData(figure, document.language)),
	});
}

function figureData(figure: Figure, language: Language): object {
	const { id, text, value, unit, of: subject, base, method, interval, illustrative, cautions } = figure;
	return {
		id,
		text,
		value,
		unit,
		measure: { id: subject.measure, title: subject.measureTitle },
		area: { id: subject.area, title: subject.areaName },
		breakdown: subject.breakdown,
		group: subject.group,
		window: periodData(subject.window, language),
		against: subject.against && periodData(subject.against, language),
		base,
		method,
		interval,
		illustrative,
		cautions,
		sources: figure.sources.map(sourceData),
	};
}

function periodData(period: Period, language: Language): object {
	return { kind: period.kind, text: describePeriod(period, language), from: period.from, to: period.to };
}

function sourceData({ supplier, title, at, fileHash, illustrative }: SourceNote): object {
	return { supplier, title, ...at, fileHash, illustrative };
}
