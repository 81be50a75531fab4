import { z } from "zod";
import {
	done,
	type LocatedValue,
	type Location,
	MARKINGS,
	type Outcome,
	type Problem,
	placeOf,
	readPeriod,
	readWithSchema,
	refused,
} from "#vocabulary";
import type { CaseStanding, CaseStudyFile } from "./case-study.ts";

const words = z.string().trim().min(1);

const consent = z.strictObject({
	"given-by": words,
	date: words,
	scope: z.enum(["public", "partners only"]),
});

const schema = z.strictObject({
	id: words.regex(/^[a-z0-9][a-z0-9-]*$/, "small letters, digits and hyphens, such as a-home-again"),
	title: words,
	theme: words.optional(),
	marking: z.enum(MARKINGS).optional(),
	consent: consent.optional(),
	composite: z.literal(true).optional(),
});

const ENTRIES = [...Object.keys(schema.shape), ...Object.keys(consent.shape)];

/** A file of a case study, split into what it says of itself and its story. */
export type SplitCaseStudy = {
	readonly file: string;
	readonly front: LocatedValue | undefined;
	readonly body: string;
	readonly bodyLine: number;
};

/**
 * Reads a case study. One with neither consent nor the word that it is made of several is read and remarked on: partners
 * may see it, a public edition is refused.
 */
export function readCaseStudy({ file, front, body, bodyLine }: SplitCaseStudy): Outcome<CaseStudyFile> {
	if (!front) return refused(frontMissing({ file, line: 1 }));
	const read = readWithSchema(front, schema, ENTRIES);
	if (!read.ok) return read;
	const { id, title, theme, marking, consent: given, composite } = read.value;
	const at = placeOf(front, ["id"]);
	if (given && composite) return refused(bothGiven(placeOf(front, ["composite"])));
	const day = given && readPeriod(given.date);
	if (given && day?.kind !== "snapshot")
		return refused(dateUnfit(given.date, placeOf(front, ["consent", "date"])));
	const standing: CaseStanding =
		given && day
			? { kind: "consent", givenBy: given["given-by"], date: day.from, scope: given.scope }
			: { kind: composite ? "composite" : "none" };
	return done(
		{
			id,
			title,
			marking: marking ?? "OFFICIAL",
			standing,
			file,
			body,
			bodyLine,
			at,
			...(theme === undefined ? {} : { theme }),
		},
		standing.kind === "none" ? [consentMissing(title, at)] : [],
	);
}

/** Stories that share an id, of which one would be shown for the other. */
export function repeatedCases(cases: readonly CaseStudyFile[]): Problem[] {
	const ids = cases.map(({ id }) => id);
	return cases
		.filter(({ id }, index) => ids.indexOf(id) < index)
		.map(({ id, at }) => ({
			code: "case-id-twice",
			stops: "document",
			at,
			says: `Another case study has the id “${id}” as well.`,
			next: "Give each case study an id of its own.",
		}));
}

function frontMissing(at: Location): Problem {
	return {
		code: "case-front-missing",
		stops: "document",
		at,
		says: "This case study does not say what it is.",
		wanted: "id, title, and consent or composite: true, between two lines of ---",
		next: "Begin the file with these entries.",
	};
}

function bothGiven(at: Location): Problem {
	return {
		code: "case-standing-unclear",
		stops: "document",
		at,
		says: "This case study is said to be about one person who consented, and to be made of several.",
		next: "Keep consent or composite, whichever is true.",
	};
}

function dateUnfit(text: string, at: Location): Problem {
	return {
		code: "case-date-unfit",
		stops: "document",
		at,
		says: `“${text}” is no day.`,
		wanted: "a day, such as 2026-05-14",
		next: "Write the day on which consent was given.",
	};
}

function consentMissing(title: string, at: Location): Problem {
	return {
		code: "case-consent-missing",
		stops: "nothing",
		at,
		says: `Nobody's consent is recorded for the case study “${title}”.`,
		wanted: "consent: with given-by, date and scope, or composite: true where it is made of several stories",
		next: "Ask, and record the answer. Until then a public edition with it is refused.",
	};
}
