import type { Location, Problem } from "#vocabulary";
import { mattersOf, type ReadinessMatter } from "./matter.ts";

/** A piece of prescribed information, and whether the folder states anything of it for the year. */
export type PrescribedHolding = {
	readonly title: string;
	readonly supplier: string;
	readonly isHeld: boolean;
	readonly measures: readonly string[];
};

/** Prescribed information (SI 2007/1831) of which the assessment's year has nothing. */
export function coverageMatters(holdings: readonly PrescribedHolding[], at: Location): ReadinessMatter[] {
	return mattersOf(
		"coverage",
		holdings.filter(({ isHeld }) => !isHeld).map((each) => notHeld(each, at)),
	);
}

function notHeld({ title, supplier, measures }: PrescribedHolding, at: Location): Problem {
	return {
		code: "prescribed-information-missing",
		stops: "nothing",
		at,
		says: `No return states “${title}” for the year of this assessment.`,
		wanted: `figures from: ${supplier}`,
		next:
			measures.length === 0
				? "Ask for it, and say in the assessment how it was used."
				: `Ask for it; a return states it as ${measures.slice(0, 3).join(" or ")}.`,
	};
}
