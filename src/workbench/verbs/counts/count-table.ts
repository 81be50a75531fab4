import type { Store } from "#evidence/store";
import type { Day, Outcome } from "#vocabulary";
import type { AskedArea, NamedArea } from "../asked-area.ts";

/** What a table is counted from: an open store, one area, and months of which `to` is the first not wanted. */
export type CountContext = {
	readonly store: Store;
	readonly asked: AskedArea;
	readonly area: NamedArea;
	readonly span: { readonly from?: Day; readonly to?: Day };
	/** Which crimes, where the subject is one of crimes. */
	readonly measure?: string;
};

/** Counts as rows under headings. What the figures cannot say stands beside them and is printed with them. */
export type CountTable = {
	readonly title: string;
	readonly source: string;
	readonly headings: readonly string[];
	readonly rows: readonly (readonly (string | number | null)[])[];
	readonly cautions: readonly string[];
};

/** One subject that can be counted. */
export type CountSubject = (context: CountContext) => Promise<Outcome<CountTable>>;
