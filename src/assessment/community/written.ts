import { z } from "zod";
import { type Day, type Period, readPeriod } from "#vocabulary";

/** Text with something in it. */
export const words = z.string().trim().min(1, "some text");

/** A word that may look like a number, such as a year. */
const code = z.union([z.string(), z.number()]).transform((value) => String(value));

/** One or more words, as a list. */
export const oneOrMore = z
	.union([words, z.array(words).min(1)], { error: "a word or a list of words" })
	.transform((given) => [given].flat());

/** A day of the calendar. */
export const day = z.string().transform((text, context): Day => {
	const period = readPeriod(text);
	if (period?.kind === "snapshot") return period.from;
	context.addIssue({ code: "custom", message: "a day such as 2016-09-30" });
	return z.NEVER;
});

/** Any period as people write one: a year, a month, a day, a stretch. */
export const period = code.transform((text, context): Period => {
	const read = readPeriod(text);
	if (read) return read;
	context.addIssue({ code: "custom", message: "a day, month or year such as 2016, Oct 2016 or 2015/16" });
	return z.NEVER;
});
