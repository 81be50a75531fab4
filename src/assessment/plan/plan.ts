import type { Day, Location } from "#vocabulary";

/** One step of an action. `done` is the day on which it was done, or true where nobody wrote the day down. */
export type Step = { readonly what: string; readonly by?: Day; readonly done?: Day | true };

/** How success is told: a value not to be passed, or a change in per cent (in points for shares) to be reached. */
export const TARGETS = {
	"at-most": "at most",
	"at-least": "at least",
	"fall-of": "a fall of at least",
	"rise-of": "a rise of at least",
} as const;

export type TargetKind = keyof typeof TARGETS;

/** A measure and the target for it, in a window of the assessment or any period; the names are looked up later. */
export type SuccessMeasure = {
	readonly measure: string;
	readonly target: { readonly kind: TargetKind; readonly value: number };
	readonly window?: string;
	readonly against?: string;
	readonly area?: string;
	readonly breakdown?: string;
	readonly at: Location;
};

/** A dated note on how an action goes. */
export type ProgressNote = { readonly date: Day; readonly note: string };

/** Something that somebody has promised to do for a priority. */
export type Action = {
	readonly id: string;
	readonly priority: string;
	readonly title: string;
	readonly owner: string;
	readonly steps: readonly Step[];
	readonly resources?: string;
	readonly due?: Day;
	readonly success?: SuccessMeasure;
	readonly progress: readonly ProgressNote[];
	readonly at: Location;
};

/** One year's plan. */
export type Plan = {
	readonly file: string;
	/** Made to show the form; nobody promised any of it. */
	readonly illustrative: boolean;
	/** What a reader should know of the plan as a whole. */
	readonly note?: string;
	readonly actions: readonly Action[];
};

/** The plan of the year to come and the plan of the year that the assessment looks back on. */
export type Plans = { readonly thisYear: Plan; readonly lastYear: Plan };
