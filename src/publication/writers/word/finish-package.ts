import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import type { Day } from "#vocabulary";
import { finishChart } from "./charts/finish-chart.ts";

/** The parts of a package by their names. */
export type Parts = Record<string, Uint8Array>;

/** The moment that stands in the zip and in the properties: the day on the cover, not the one of writing. */
type Finish = { readonly date: Day; readonly locale: string };

/**
 * A package as the library wrote it, made the same each time: random names of relationships are numbered, times are the
 * day on the cover, and charts get what the library has no words for.
 *
 * @param change parts of the package to put in the place of its own, or beside them
 */
export function finishPackage(
	written: ReadonlyMap<string, string | Uint8Array>,
	finish: Finish,
	change: (parts: Parts) => Parts,
): Uint8Array {
	const numbered = numberedIds();
	const parts: Parts = {};
	for (const [name, part] of written) parts[name] = finished(name, part, { ...finish, numbered });
	return zipped(change(parts), finish.date);
}

function finished(
	name: string,
	part: string | Uint8Array,
	{ date, locale, numbered }: Finish & { readonly numbered: (text: string) => string },
): Uint8Array {
	if (typeof part !== "string")
		return name.startsWith("word/embeddings/") ? finishedWorkbook(part, date) : new Uint8Array(part);
	const text = numbered(part);
	if (/^word\/charts\/chart\d+\.xml$/.test(name)) return strToU8(finishChart(text, locale));
	if (name === "word/document.xml") return strToU8(countedAnew(text));
	return strToU8(name.startsWith("docProps/") ? withDate(text, date) : text);
}

/** The workbook of a chart is a package of its own, with times of its own. */
function finishedWorkbook(part: Uint8Array, date: Day): Uint8Array {
	const parts = Object.entries(unzipSync(part)).map(([name, each]) => [
		name,
		name.startsWith("docProps/") ? strToU8(withDate(strFromU8(each), date)) : each,
	]);
	return zipped(Object.fromEntries(parts), date);
}

const TIME = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

function withDate(text: string, date: Day): string {
	return text.replaceAll(TIME, `$1${date}T00:00:00Z`);
}

const RANDOM_ID = /rId[a-z0-9_-]{20,}/g;

const DRAWING_ID = /(<wp:docPr [^>]*?\bid=")(\d+)"/g;
const BOOKMARK_ID = /(<w:bookmark(?:Start|End) [^>]*?w:id=")(\d+)"/g;

/** The library counts drawings and bookmarks through all that a process writes; here each is counted from 1. */
function countedAnew(xml: string): string {
	return [DRAWING_ID, BOOKMARK_ID].reduce((text, pattern) => {
		const numbers = new Map<string, number>();
		return text.replaceAll(pattern, (_, before: string, id: string) => {
			const number = numbers.get(id) ?? numbers.size + 1;
			numbers.set(id, number);
			return `${before}${number}"`;
		});
	}, xml);
}

/** Gives the relationships that the library names at random numbers, in the order in which the parts name them. */
function numberedIds(): (text: string) => string {
	const numbers = new Map<string, string>();
	const numbered = (id: string) => {
		const known = numbers.get(id) ?? `rIdPart${numbers.size + 1}`;
		numbers.set(id, known);
		return known;
	};
	return (text) => text.replaceAll(RANDOM_ID, numbered);
}

/** A zip whose entries are all of one day, at noon, so that no time zone makes it another. */
function zipped(parts: Parts, date: Day): Uint8Array {
	const mtime = new Date(`${date}T12:00:00`);
	const entries: Zippable = Object.fromEntries(
		Object.entries(parts).map(([name, part]) => [name, [part, { mtime, level: isPacked(name) ? 0 : 3 }]]),
	);
	return zipSync(entries);
}

/** Pictures and workbooks are compressed already. */
function isPacked(name: string): boolean {
	return /\.(?:png|jpe?g|xlsx)$/i.test(name);
}
