import type { BeginningFile } from "../beginning-file.ts";
import type { Partnership } from "../partnership.ts";
import { type EmptyCell, returnTemplate } from "../return-template.ts";
import { periodText } from "../written-period.ts";
import { ASKED_RETURNS, type AskedMeasure, type AskedReturn } from "./asked-returns.ts";
import type { BeginningWindow } from "./windows.ts";

/** A measure of the catalogue, as far as a template must know it. */
export type TemplateMeasure = { readonly title: string };

/** The returns that a new assessment asks for, and those who are to fill them. */
export type AskedFiles = { readonly files: readonly BeginningFile[]; readonly suppliers: readonly string[] };

/** A template for each agency: the measures it is asked for, in the partnership's area and windows, values to be filled. */
export function returnFiles(
	partnership: Partnership,
	windows: readonly BeginningWindow[],
	measures: ReadonlyMap<string, TemplateMeasure>,
): AskedFiles {
	const asked = ASKED_RETURNS.map((each) => ({
		file: each.file,
		supplier: each.supplier,
		cells: emptyCells(each, partnership, windows, measures),
	})).filter(({ cells }) => cells.length > 0);
	return {
		files: asked.map(({ file, cells }) => ({ name: file, text: returnTemplate(cells) })),
		suppliers: asked.map(({ supplier }) => supplier),
	};
}

function emptyCells(
	{ supplier, measures: asked }: AskedReturn,
	{ area, neighbours }: Partnership,
	windows: readonly BeginningWindow[],
	measures: ReadonlyMap<string, TemplateMeasure>,
): EmptyCell[] {
	return asked.flatMap(({ id, window, everyNeighbour }: AskedMeasure) => {
		const named = windows.find(({ name }) => name === window);
		if (!measures.has(id) || !named) return [];
		const periods = [named.period, ...(named.against ? [named.against] : [])];
		const areas = everyNeighbour ? neighbours : [area];
		return areas.flatMap(({ code }) =>
			periods.map((period) => ({
				measure: id,
				area: code,
				period: periodText(period),
				supplier,
			})),
		);
	});
}
