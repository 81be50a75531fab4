import {
	type Day,
	done,
	type Outcome,
	PERIOD_FORMS,
	type Problem,
	readPeriod,
	refused,
	shown,
} from "#vocabulary";

/** Reads a month or whole months that a person wrote behind an option; undefined where nothing was written. */
export function readMonth(
	option: string,
	written: string | undefined,
): Outcome<{ from: Day; to: Day } | undefined> {
	if (written === undefined) return done(undefined);
	const period = readPeriod(written);
	return period?.from.endsWith("-01") && period.to.endsWith("-01")
		? done(period)
		: refused(monthUnread(option, written));
}

function monthUnread(option: string, written: string): Problem {
	return {
		code: "period-unreadable",
		stops: "figure",
		at: { file: `--${option}` },
		says: "This is not a month.",
		found: shown(written),
		wanted: PERIOD_FORMS,
		next: "Write a month such as 2014-01.",
	};
}
