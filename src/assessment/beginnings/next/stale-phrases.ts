import { type Day, dayOf, monthNumber } from "#vocabulary";

/** Words about time that may no longer be true, with the line of the text on which they stand, counted from 1. */
export type StalePhrase = { readonly line: number; readonly phrase: string; readonly why: StaleReason };

/** Why words about time may be stale. */
export const STALE_REASONS = {
	date: "a date typed last year",
	relative: "words that mean another time each year",
	"past future": "told as to come, and past",
} as const;

export type StaleReason = keyof typeof STALE_REASONS;

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";

/** A year, with the day and month before it where they are there. Years in the names of laws are none. */
const DATE = new RegExp(
	`(?<!(?:Acts?|Regulations|Order|Rules|SI|Measure) (?:\\([^)]*\\) )?)\\b(?:(\\d{1,2}) )?(?:(${MONTHS}) )?((?:19|20)\\d{2})(?:/\\d{2})?\\b`,
	"g",
);

/** A month without its year, inside a sentence: “may” opens too many. */
const MONTH_ALONE = new RegExp(`(?<=[a-z,] )(?:${MONTHS})\\b(?! \\d{4})`, "g");

const RELATIVE =
	/\b(?:(?:this|last|next|coming|previous|current|past) (?:year|month|quarter|spring|summer|autumn|winter|financial year)(?:[’']s)?|currently|recently|at present|so far|to date)\b/gi;

const FUTURE =
	/\b(?:will|shall|is to|are to|is due|are due|is expected|are expected|is planned|are planned)\b/i;

/**
 * Words about time in a page that came from last year. What stands in tags and comments is left out, since tags
 * follow the data; but not a period that somebody typed into a tag.
 *
 * @param today the date of the new document, by which what was to come is past
 * @example
 * stalePhrases("A strategy will be agreed in March 2017.", "2018-01-27") // => [{ line: 1, phrase: "March 2017", why: "past future" }]
 * @example
 * stalePhrases("Since the Act 1998 nothing.", "2018-01-27") // => []
 */
export function stalePhrases(body: string, today: Day): StalePhrase[] {
	const prose = body.replaceAll(/\{%[\s\S]*?%\}|<!--[\s\S]*?-->/g, blanked);
	const lineAt = (offset: number) => prose.slice(0, offset).split("\n").length;
	const found = [
		...[...prose.matchAll(DATE)].map((match) => ({
			offset: match.index,
			phrase: match[0],
			why: isPastFuture(match, prose, today) ? ("past future" as const) : ("date" as const),
		})),
		...[...prose.matchAll(MONTH_ALONE)].map(({ index, 0: phrase }) => ({
			offset: index,
			phrase,
			why: "date" as const,
		})),
		...[...prose.matchAll(RELATIVE)].map(({ index, 0: phrase }) => ({
			offset: index,
			phrase,
			why: "relative" as const,
		})),
	].sort((left, right) => left.offset - right.offset);
	return found.map(({ offset, phrase, why }) => ({ line: lineAt(offset), phrase, why }));
}

/** A period that somebody wrote into a tag: it does not follow the windows of the settings. */
const TYPED_PERIOD = /(?<==")[^"]*\d{4}[^"]*(?=")/g;

/** As many spaces as letters, line ends and typed periods kept, so that places stay. */
function blanked(text: string): string {
	const kept = [...text.matchAll(TYPED_PERIOD)].map(({ index, 0: words }) => [index, index + words.length]);
	const isKept = (offset: number) => kept.some(([from = 0, to = 0]) => offset >= from && offset < to);
	return [...text].map((letter, offset) => (letter === "\n" || isKept(offset) ? letter : " ")).join("");
}

const LAST_MONTH = 12;

function isPastFuture(match: RegExpExecArray, prose: string, today: Day): boolean {
	const [, date, month, year] = match;
	const day = dayOf(Number(year), monthNumber(month) ?? LAST_MONTH, Number(date ?? 1));
	return day !== undefined && day < today && FUTURE.test(sentenceAround(prose, match.index));
}

function sentenceAround(prose: string, offset: number): string {
	const before = prose.slice(0, offset);
	const start = Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n\n"), -1) + 1;
	const end = /\.(?:\s|$)|\n\n/.exec(prose.slice(offset))?.index ?? prose.length - offset;
	return prose.slice(start, offset + end);
}
