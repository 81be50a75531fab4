import type { Day, Location, Marking } from "#vocabulary";

/** By what right a story about somebody is told: that person's consent, or that no such person exists. */
export type CaseStanding =
	| {
			readonly kind: "consent";
			/** Who gave it: the person, or somebody who may speak for them. Printed nowhere. */
			readonly givenBy: string;
			readonly date: Day;
			readonly scope: "public" | "partners only";
	  }
	| { readonly kind: "composite" }
	| { readonly kind: "none" };

/** One story, as a file of `case-studies/` tells it. */
export type CaseStudyFile = {
	readonly id: string;
	readonly title: string;
	readonly theme?: string;
	readonly marking: Marking;
	readonly standing: CaseStanding;
	readonly file: string;
	readonly body: string;
	/** The line of the file on which the story begins. */
	readonly bodyLine: number;
	readonly at: Location;
};

/**
 * Whether a story may stand in an edition that anybody reads.
 *
 * @example
 * mayBePublic({ kind: "composite" }) // => true
 */
export function mayBePublic(standing: CaseStanding): boolean {
	return standing.kind === "composite" || (standing.kind === "consent" && standing.scope === "public");
}
