import { type Location, type Problem, shown } from "#vocabulary";

/** The remark on a result of a search that the publisher did not have when this program was written. */
export function stopResultUnknown(at: Location, found: string): Problem {
	return {
		code: "stop-outcome-unknown",
		stops: "nothing",
		at,
		says: "This result of a search is new here. Its rows are kept, and a table of results shows them by themselves.",
		found: shown(found),
		next: "If the publisher has a new result, ask for it to be added to the program's list.",
	};
}
