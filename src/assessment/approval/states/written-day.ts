import { type Day, type Problem, readPeriod, shown } from "#vocabulary";

/** A day as people write one: `2027-03-16`, `16 March 2027`. */
export function readDay(text: string): Day | undefined {
	const period = readPeriod(text);
	return period?.kind === "snapshot" ? period.from : undefined;
}

/** What to say of a text that should be a day. */
export function dateUnfit(at: Problem["at"], found: string): Problem {
	return {
		code: "date-unfit",
		stops: "file",
		at,
		says: "This is not a day of the calendar.",
		found: shown(found),
		wanted: "a day, such as 2027-03-16",
		next: "Write the day in this form.",
	};
}
