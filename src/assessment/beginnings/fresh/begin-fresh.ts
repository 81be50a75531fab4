import type { BeginningFile } from "../beginning-file.ts";
import type { Partnership } from "../partnership.ts";
import { besideFiles } from "./beside-files.ts";
import { pageFiles } from "./page-files.ts";
import { returnFiles, type TemplateMeasure } from "./return-files.ts";
import { settingsText } from "./settings-text.ts";
import { beginningWindows, type LastMonth, usualLastMonth } from "./windows.ts";

/** What a first assessment is begun from. */
export type FreshBeginning = {
	readonly partnership: Partnership;
	/** The first of the two years of the assessment: 2026 for 2026/27. */
	readonly year: number;
	/** The month to which the data run; October of the year before where it is not said. */
	readonly lastMonth?: LastMonth;
	/** The measures of the catalogue: those that it does not have are not asked for. */
	readonly measures: ReadonlyMap<string, TemplateMeasure>;
	/** The items of the statutory checklist, in words. */
	readonly checklist: readonly { readonly item: number; readonly title: string; readonly law: string }[];
	/** The fingerprint of a page's text, by which it is known whether anybody touched it. */
	readonly fingerprint: (body: string) => string;
};

/** The files of a partnership's first assessment: all in place, nothing decided, every figure still to come. */
export function beginFresh(beginning: FreshBeginning): BeginningFile[] {
	const { partnership, year, checklist, fingerprint } = beginning;
	const windows = beginningWindows(beginning.lastMonth ?? usualLastMonth(year));
	const returns = returnFiles(partnership, windows, beginning.measures);
	return [
		{ name: "assessment.yaml", text: settingsText(partnership, year, windows) },
		...pageFiles(partnership, fingerprint),
		...returns.files,
		...besideFiles(returns.suppliers, checklist),
	];
}
