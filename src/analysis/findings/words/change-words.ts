import type { Language } from "#vocabulary";

/** Up, down, or neither. */
export type Direction = "up" | "down" | "same";

/** How sure a change is, as far as its certainty is put into words. */
export type Certainty = "clear" | "not clear" | "untested" | "no counts";

/** The short words of changes, in one language. */
export type ChangeWords = {
	readonly direction: Readonly<Record<Direction, string>>;
	readonly nounDirection: Readonly<Record<Direction, string>>;
	readonly certainty: Readonly<Record<Certainty, string>>;
	readonly fromTo: (previous: string, current: string) => string;
	readonly range: (lower: string, upper: string) => string;
};

/** The short words of changes. A language is one entry. */
export const CHANGE_WORDS: Readonly<Record<Language, ChangeWords>> = {
	en: {
		direction: { up: "rose", down: "fell", same: "did not change" },
		nounDirection: { up: "a rise", down: "a fall", same: "no change" },
		certainty: {
			clear: "is more than chance would explain",
			"not clear": "is no clear change: chance alone could explain it",
			untested: "cannot be tested, since it is no count of events",
			"no counts": "cannot be tested, since the source gives no counts",
		},
		fromTo: (previous, current) => `from ${previous} to ${current}`,
		range: (lower, upper) => `${lower} to ${upper}`,
	},
	cy: {
		direction: { up: "cododd", down: "gostyngodd", same: "ni newidiodd" },
		nounDirection: { up: "cynnydd", down: "gostyngiad", same: "dim newid" },
		certainty: {
			clear: "yn fwy nag y byddai siawns yn ei egluro",
			"not clear": "ddim yn newid clir: gallai siawns yn unig ei egluro",
			untested: "ni ellir ei brofi, gan nad yw’n gyfrif o ddigwyddiadau",
			"no counts": "ni ellir ei brofi, gan nad yw’r ffynhonnell yn rhoi cyfrifon",
		},
		fromTo: (previous, current) => `o ${previous} i ${current}`,
		range: (lower, upper) => `${lower} i ${upper}`,
	},
};

/** The direction of a difference. */
export function directionOf(difference: number): Direction {
	if (difference === 0) return "same";
	return difference > 0 ? "up" : "down";
}
