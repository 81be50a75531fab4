import type { Store } from "#evidence/store";
import type { AreaRegister, Day, Outcome } from "#vocabulary";
import type { AskedArea, NamedArea } from "../asked-area.ts";
import { quoted } from "../counters/return-text.ts";

/** What a table is counted from: an open store, one area, and months of which `to` is the first not wanted. */
export type CountContext = {
	readonly store: Store;
	readonly asked: AskedArea;
	readonly area: NamedArea;
	readonly span: { readonly from?: Day; readonly to?: Day };
	/** The areas that are known here, for those that are made up of others. */
	readonly areas: AreaRegister;
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
	/** The figures behind the table as a return, where they are of a measure of the catalogue. */
	readonly asReturn?: string;
};

/** One subject that can be counted. */
export type CountSubject = (context: CountContext) => Promise<Outcome<CountTable>>;

/** A table as separated text, its headings first; a cell that is not known is empty. */
export function tableText({ headings, rows }: Pick<CountTable, "headings" | "rows">): string {
	const lines = [headings, ...rows].map((row) => row.map((cell) => quoted(String(cell ?? ""))).join(","));
	return `${lines.join("\n")}\n`;
}
