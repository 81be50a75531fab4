import type { SourceNote } from "#vocabulary";

/** What a source line names: who supplied a data set, and whether it was made to show a method. */
export type LineSource = Pick<SourceNote, "supplier" | "title"> & { readonly illustrative?: boolean };

/**
 * Who supplied figures, and of which data sets, each once: the line under a table, under a chart and under its data.
 *
 * @example
 * sourceLine([{ supplier: "Kent Police", title: "iQuanta" }, { supplier: "Kent Police", title: "Calls" }]) // => "Kent Police (iQuanta; Calls)"
 */
export function sourceLine(sources: readonly LineSource[]): string {
	const bySupplier = new Map<string, Set<string>>();
	for (const { supplier, title, illustrative } of sources) {
		const named = illustrative && !/illustrative/i.test(title) ? `${title}, illustrative series` : title;
		bySupplier.set(supplier, (bySupplier.get(supplier) ?? new Set()).add(named));
	}
	return [...bySupplier].map(([supplier, titles]) => `${supplier} (${[...titles].join("; ")})`).join("; ");
}
