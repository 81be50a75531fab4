import { done, nearest, type Outcome, type Problem, refused } from "#vocabulary";

/** A figure together with what it is about. */
type About = { readonly about: Readonly<Record<string, string>> };

/** What was said of the figure that is meant. */
type Meant<Figure> = {
	/** What somebody asked for: every entry must fit. */
	readonly of: Readonly<Record<string, string>>;
	/** Labels that are taken where nothing is said and one of them is there. */
	readonly usual: Readonly<Record<string, readonly string[]>>;
	/** Of two figures that are of one time only one can be meant. */
	readonly when: (figure: Figure) => string;
};

/**
 * The figures that are meant among those of a table. Where two of one time are left, nothing is guessed: the problem names
 * what tells them apart.
 */
export function meantFigures<Figure extends About>(
	figures: readonly Figure[],
	{ of, usual, when }: Meant<Figure>,
): Outcome<readonly Figure[]> {
	const unknown = Object.keys(of).find(
		(name) => figures.length > 0 && !figures.some(({ about }) => name in about),
	);
	if (unknown !== undefined) return refused(dimensionUnknown(unknown, namesIn(figures)));
	const fitting = figures.filter(({ about }) =>
		Object.entries(of).every(([name, label]) => about[name]?.toLowerCase() === label.toLowerCase()),
	);
	const narrowed = Object.entries(usual).reduce((left, [name, labels]) => {
		if (name in of) return left;
		const [label] = labels.filter((each) => left.some(({ about }) => about[name] === each));
		return label === undefined ? left : left.filter(({ about }) => about[name] === label);
	}, fitting);
	const differing = namesIn(narrowed).filter(
		(name) => new Set(narrowed.map(({ about }) => about[name])).size > 1,
	);
	const times = narrowed.map(when);
	if (new Set(times).size === times.length) return done(narrowed);
	return refused(severalMeant(narrowed, differing));
}

function namesIn(figures: readonly About[]): string[] {
	return [...new Set(figures.flatMap(({ about }) => Object.keys(about)))].sort();
}

function dimensionUnknown(name: string, known: readonly string[]): Problem {
	const near = nearest(name, known);
	return {
		code: "figure-about-unknown",
		stops: "figure",
		at: { file: "of" },
		says: `The figures that are held are not told apart by “${name}”.`,
		wanted: known.join(", "),
		next: near === undefined ? "Use one of these." : `Did you mean “${near}”?`,
	};
}

const SHOWN_LABELS = 8;

function severalMeant(figures: readonly About[], differing: readonly string[]): Problem {
	const [name = ""] = differing;
	const labels = [...new Set(figures.map(({ about }) => about[name] ?? "nothing"))];
	return {
		code: "figure-ambiguous",
		stops: "figure",
		at: { file: "of" },
		says: "Several figures of one area and time are held, and nothing says which is meant.",
		found: `${name}: ${labels.slice(0, SHOWN_LABELS).join("; ")}`,
		wanted: `what it is about: ${differing.join(", ")}`,
		next: `Say which, such as “${name}: ${labels[0]}”.`,
	};
}
