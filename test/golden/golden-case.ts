/** One case of a golden file: an input, the options of the tool that answered, and its answer. */
export type GoldenCase = {
	name: string;
	input: Record<string, unknown>;
	options?: Record<string, unknown>;
	expected: Record<string, unknown>;
	produced_by?: unknown;
};

/**
 * How our public functions answer the cases of one family, in the words of the tool that made them.
 * `actual` returns an object with the keys of `expected`. A departure is a place where we differ on
 * purpose: its pattern is tested against the case's name, a space, and the path of the value that differs
 * ("i/constant50 flags.shift_7.3").
 */
export type GoldenAdapter = {
	family: string;
	/** Relative; 1e-9 where left out. */
	tolerance?: number;
	/** Whether answers are only set side by side, since the other tool decides on another principle. */
	compareOnly?: boolean;
	departures: { pattern: RegExp; reason: string }[];
	actual(goldenCase: GoldenCase): unknown;
};
