import type { Remark } from "../finding.ts";
import type { Manuscript } from "../manuscript/manuscript.ts";
import type { TableReading } from "../tables/table-reading.ts";

/** What every check is given: the document and what was understood of its tables. */
export type Checked = { readonly manuscript: Manuscript; readonly tables: readonly TableReading[] };

/** One thing that is looked for. It answers for itself: its name, what it is for, and what it finds. */
export type Check = {
	/** Stable, small letters and hyphens: part of the id under which a finding is accepted. */
	readonly name: string;
	readonly title: string;
	readonly run: (checked: Checked) => Generator<Remark>;
};
