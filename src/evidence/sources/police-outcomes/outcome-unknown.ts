import { type Location, type Problem, shown } from "#vocabulary";

/** The remark on an outcome that the publisher did not have when this program was written. */
export function outcomeUnknown(at: Location, found: string): Problem {
	return {
		code: "outcome-type-unknown",
		stops: "nothing",
		at,
		says: "This outcome is new here. Its rows are kept, and a table of outcomes shows them by themselves.",
		found: shown(found),
		next: "If the publisher has a new outcome, ask for it to be added to the program's list.",
	};
}
