import { z } from "zod";
import {
	done,
	type LocatedValue,
	nearest,
	type Outcome,
	type Problem,
	placeOf,
	readWithSchema,
} from "#vocabulary";
import type { LastYear } from "./scorer.ts";

const words = z.string().trim().min(1, "some text");

const schema = z.strictObject({
	year: z.union([words, z.number()]).transform(String),
	model: words.optional(),
	ranks: z.record(words, z.int().positive("a rank from 1")),
});

/**
 * Reads `scoring/last-year.yaml`. A theme that is none this year has left, which is no fault; where it is spelt nearly
 * like one of this year's, that is remarked.
 */
export function readLastYear(located: LocatedValue, themes: ReadonlySet<string>): Outcome<LastYear> {
	const written = readWithSchema(located, schema, Object.keys(schema.shape));
	if (!written.ok) return written;
	const { year, model, ranks } = written.value;
	const remarks = Object.keys(ranks).flatMap((theme) => misspelt(theme, themes, located));
	return done(
		{ year, ranks: new Map(Object.entries(ranks)), ...(model === undefined ? {} : { model }) },
		remarks,
	);
}

function misspelt(theme: string, themes: ReadonlySet<string>, located: LocatedValue): Problem[] {
	const near = themes.has(theme) ? undefined : nearest(theme, themes);
	if (near === undefined) return [];
	return [
		{
			code: "last-year-theme-unknown",
			stops: "nothing",
			at: placeOf(located, ["ranks", theme]),
			says: `“${theme}” is no theme of this year, so that its rank of last year stands beside none.`,
			next: `Did you mean “${near}”? If it has left, nothing needs to be done.`,
		},
	];
}
