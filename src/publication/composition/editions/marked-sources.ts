import type { Figure } from "#document";

/** A figure that names supplier and title of its marked sources, and not the file and row. */
export function withoutMarkedPlaces(figure: Figure, marked: ReadonlySet<string>): Figure {
	if (!figure.sources.some(({ supplier }) => marked.has(supplier))) return figure;
	return {
		...figure,
		sources: figure.sources.map(({ at, fileHash, ...source }) =>
			marked.has(source.supplier)
				? source
				: { ...source, ...(at ? { at } : {}), ...(fileHash === undefined ? {} : { fileHash }) },
		),
	};
}
