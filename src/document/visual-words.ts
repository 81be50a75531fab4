import type { Table } from "./table.ts";

/** The words that every visual has: the message, what is drawn, and what stands under it. */
export type VisualWords = {
	/** The message: “Violent crime rose by a quarter; beyond chance”. */
	readonly title: string;
	/** Measure, area, period, unit. */
	readonly subtitle: string;
	/** Source, method, breaks, illustrative or not; each a sentence. */
	readonly foot: readonly string[];
	/** The alternative text: what a person who does not see the picture needs to know. */
	readonly description: string;
	/** The data, so that nobody has to read values off a picture. */
	readonly table: Table;
	readonly illustrative: boolean;
};
