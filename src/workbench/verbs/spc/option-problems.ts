import { nearest, PERIOD_FORMS, type Problem, shown } from "#vocabulary";

const stops = "document" as const;

/** The problems that an option of a chart can have, one wording for each. They are found before any file is read. */
export const optionProblems = {
	unknown: (option: string, found: string, known: readonly string[]): Problem => {
		const near = nearest(found, known);
		return {
			code: "option-unknown",
			stops,
			at: { file: option },
			says: "This is not known here.",
			found: shown(found),
			wanted: `one of ${known.join(", ")}`,
			next: near === undefined ? "Write one of these." : `Did you mean “${near}”?`,
		};
	},
	notWhole: (option: string, found: string, least: number): Problem => ({
		code: "option-not-whole",
		stops,
		at: { file: option },
		says: "This is not a number of points.",
		found: shown(found),
		wanted: `a whole number of ${least} or more`,
		next: `Write the number behind ${option}.`,
	}),
	notNumber: (option: string, found: string): Problem => ({
		code: "option-not-number",
		stops,
		at: { file: option },
		says: "This is not a number.",
		found: shown(found),
		wanted: "a number such as 120 or 4.5",
		next: `Write the number behind ${option}.`,
	}),
	rebaseUnread: (found: string): Problem => ({
		code: "rebase-unread",
		stops,
		at: { file: "--rebase" },
		says: "A step needs its date and its reason.",
		found: shown(found),
		wanted: `a date (${PERIOD_FORMS}), an equals sign and a reason`,
		next: 'Write it as --rebase 2015-04="new recording rules".',
	}),
	notSvg: (option: string, found: string): Problem => ({
		code: "picture-not-svg",
		stops,
		at: { file: option },
		says: "Charts are drawn as SVG.",
		found: shown(found),
		wanted: "a name that ends in .svg",
		next: "Give the file the ending .svg. Word, PowerPoint and every browser open it.",
	}),
};
