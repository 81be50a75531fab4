import { done, type Outcome, type Problem, refused, shown } from "#vocabulary";

/**
 * Reads what somebody wrote behind `--of`, each as `name=label`.
 *
 * @param written such as `["indicator=11001", "sex=Persons"]`
 */
export function readAbout(written: readonly string[]): Outcome<Readonly<Record<string, string>>> {
	const pairs = written.map((each) => /^([^=]+)=(.+)$/.exec(each)?.slice(1));
	const unread = written.filter((_each, index) => !pairs[index]);
	if (unread.length > 0) return refused(...unread.map(aboutUnread));
	return done(
		Object.fromEntries(pairs.flatMap((pair) => (pair ? [[pair[0]?.trim(), pair[1]?.trim()]] : []))),
	);
}

function aboutUnread(written: string): Problem {
	return {
		code: "about-unreadable",
		stops: "figure",
		at: { file: "--of" },
		says: "This does not say what a figure is about.",
		found: shown(written),
		wanted: "a name and a label, such as sex=Persons",
		next: "Write both with = between them, in quotation marks if there are spaces.",
	};
}
