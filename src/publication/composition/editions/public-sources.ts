import type { Figure } from "#document";
import type { SourceNote } from "#vocabulary";

/**
 * A figure as a public edition names its sources: supplier and title, and the file where the source is not marked. No row,
 * no line and no hash of any source: whoever holds the hash of a short return can try every number that it may have had,
 * and so work out what was withheld or rounded in it. Sources that differ in nothing else are named once.
 */
export function withPublicSources(figure: Figure, marked: ReadonlySet<string>): Figure {
	const sources = figure.sources.map((source) => publicSource(source, marked.has(source.supplier)));
	return {
		...figure,
		sources: [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()],
	};
}

function publicSource({ supplier, title, at, illustrative }: SourceNote, isMarked: boolean): SourceNote {
	return {
		supplier,
		title,
		...(at && !isMarked ? { at: { file: at.file } } : {}),
		...(illustrative ? { illustrative } : {}),
	};
}
