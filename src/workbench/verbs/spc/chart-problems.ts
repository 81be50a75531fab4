import { type Location, type Problem, shown } from "#vocabulary";

const stops = "document" as const;

/** The problems of options that do not fit the series they are asked for, one wording for each. */
export const chartProblems = {
	denominatorsMissing: (at: Location, chart: string): Problem => ({
		code: "denominators-missing",
		stops,
		at,
		says: `A chart of the kind “${chart}” needs what each value is out of.`,
		found: "a column of dates and a column of values",
		wanted: "a third column headed “denominator”",
		next: "Add the column, or choose --chart xmr.",
	}),
	valueUnfit: (at: Location, found: string, chart: string, wanted: string): Problem => ({
		code: "value-unfit",
		stops,
		at,
		says: `A chart of the kind “${chart}” cannot have this value.`,
		found,
		wanted,
		next: "Correct the value, or choose --chart xmr, which takes any number.",
	}),
	partExceedsWhole: (at: Location, found: string, chart: string): Problem => ({
		code: "part-exceeds-whole",
		stops,
		at,
		says: `A chart of the kind “${chart}” shows parts of a whole, and this value is larger than its denominator.`,
		found,
		wanted: "a value up to its denominator",
		next: "Check whether the columns were exchanged, or choose --chart u-prime.",
	}),
	perDayUnfit: (chart: string): Problem => ({
		code: "per-day-unfit",
		stops,
		at: { file: "--per-day" },
		says: `A chart of the kind “${chart}” counts events, and values per day are no counts.`,
		wanted: "--chart xmr, i-sd, mr or run",
		next: "Leave --per-day out, or choose --chart xmr.",
	}),
	rebaseOutside: (found: string, first: string, last: string): Problem => ({
		code: "rebase-outside",
		stops,
		at: { file: "--rebase" },
		says: "No point of the series could start a new stretch at this date.",
		found: shown(found),
		wanted: `a date after ${first} and up to ${last}`,
		next: "Correct the date.",
	}),
	rebaseTwice: (found: string): Problem => ({
		code: "rebase-twice",
		stops,
		at: { file: "--rebase" },
		says: "Two steps fall on the same point.",
		found: shown(found),
		wanted: "each step once",
		next: "Put both reasons into one --rebase.",
	}),
};
