import type { Hedge, Mention, NumberMention } from "./mention.ts";
import { NUMBER_WORDS, ORDINAL_WORDS } from "./number-words.ts";
import { timesInText } from "./times-in-text.ts";

const DIGITS = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
const SCALE = "(?:\\s?(?:million|billion|thousand|m|bn|k)\\b)?";

/** Numbers that count nothing: references, ages, bases of rates, times of day, telephone numbers, post codes. */
const NO_FIGURES: readonly RegExp[] = [
	/\b(?:sections?|s\.|appendix|appendices|tables?|figures?|charts?|pages?|p\.|chapters?|paragraphs?|annex|article|regulations?|version|v|no\.|number|question|priority|objective|band|grade|level|category|phase|class|part|note|item|operation)\s-?\d+(?:\.\d+)*(?:\s*(?:,|and|&|to|-|–)\s*\d+(?:\.\d+)*(?!\s*(?:%|per))(?=[\s).,;]))*/gi,
	/\b(?:aged?|ages|under|over)[- ](?:between )?\d{1,2}s?(?:\s*(?:-|–|to|and)\s*\d{1,2})?(?=\b)(?!\s*(?:%|per|,\d|\.\d|offence|crime|incident|case|people|victim|arrest|call|month|week|day|percentage))/gi,
	/\b\d{1,2}(?:\s*(?:-|–|to)\s*\d{1,2})?[- ]?year[- ]?olds?\b/gi,
	/\b\d{1,2}(?:\s*(?:-|–)\s*\d{1,2})s?(?=\s(?:age|year|olds?|cohort))/gi,
	/\b[MABFJ]-?\d{1,4}\b/g,
	/\b\d{1,2}\+/g,
	/\bbetween\s+£?\d[\d,.]*\s?%?\s+and\s+£?\d[\d,.]*\s?%?/gi,
	/(?<![\w£.,/])\d[\d,.]*%?\s?[-–]\s?\d[\d,.]*\s?(?:%|per cent)/gi,
	/\bper\s+(?:every\s+)?(?:\d{1,3}(?:,\d{3})+|\d+|thousand|million|hundred)\b/gi,
	/\b(?:\d{4}\s?(?:hours|hrs)|\d{1,2}[:.]\d{2}\s?(?:am|pm|hours|hrs)?(?=\s|[,.)])(?<=:\d{2}.*)|\d{1,2}\s?(?:am|pm))\b/gi,
	/\b(?:Tel|Telephone|Phone|Fax)[:.]?\s*\d[\d\s()+]+\d/gi,
	/\b0\d{3,4}[\s-]?\d{3}[\s-]?\d{3,4}\b/g,
	/\b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b/g,
	/[‘'“"]\d+[’'”"](?=\s+(?:\S+\s+)?(?:calls?|emergency|non-emergency|number|service))/g,
	/\b(?:101|111|999)(?=\s+(?:calls?|emergency|non-emergency|number|service))/g,
	/\b(?:24\/7|\d+x\d+|\d+[a-z]+\d+|[a-z]+-?\d+[a-z\d-]*)\b/gi,
	/\b(?:one|1|two|2|three|3)\s+(?:in|out of)(?: every)?\s+(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b(?!\s*(?:%|per|,\d))/gi,
	/\bone\b(?= of| by| another| stop|-| off| or more| hand| side| way| in which)/gi,
	/\bwww\.\S+|\bhttps?:\S+|\S+@\S+\.\S+/g,
];

const FIRST_DIGITS = new RegExp(DIGITS);

const FORMS: readonly {
	readonly shape: RegExp;
	readonly make: (match: RegExpMatchArray) => Mention | undefined;
}[] = [
	{
		shape: new RegExp(
			`(?<![\\w£.])[+\u2212–-]?\\s?${DIGITS}\\s*(?:-|\\s)?(?:percentage|per cent|percent|%)[- ]?\\s?points?\\b|(?<![\\w£.])[+\u2212-]?${DIGITS}\\s?(?:pp|ppts?)\\b`,
			"gi",
		),
		make: (match) => numeric("points", match),
	},
	{
		shape: new RegExp(
			`(?<![\\w£.,])(?:(?<=[\\s(:,]|^)[+\u2212–-]\\s?)?${DIGITS}\\s*(?:%|per\\s?cent\\b|percent\\b)`,
			"gi",
		),
		make: (match) => numeric("per cent", match),
	},
	{
		shape: new RegExp(`(?:(?<=[\\s(:,]|^)[+\u2212–-]\\s?)?£\\s?${DIGITS}${SCALE}`, "gi"),
		make: (match) => numeric("money", match),
	},
	{ shape: /\b\d+(?:st|nd|rd|th)\b/gi, make: (match) => ordinal(match, Number.parseInt(match[0], 10)) },
	{
		shape: new RegExp(
			`\\b(?:${Object.keys(ORDINAL_WORDS).join("|")})\\b(?=[- ]+(?:\\w+ )?(?:highest|lowest|largest|smallest|most|least|best|worst|safest))`,
			"gi",
		),
		make: (match) => ordinal(match, ORDINAL_WORDS[match[0].toLowerCase()] ?? 0),
	},
	{
		shape: new RegExp(
			`(?<![\\w.,£/])(?:(?<=[\\s(:,]|^)[+\u2212-](?=\\d))?${DIGITS}${SCALE}(?![\\w/]|\\.\\d)`,
			"gi",
		),
		make: (match) => numeric("count", match),
	},
	{
		shape: new RegExp(`\\b(?:${Object.keys(NUMBER_WORDS).join("|")})\\b(?!-)`, "gi"),
		make: (match) => numeric("word", match),
	},
];

/** Every number and time that a text mentions, in order, none overlapping another. */
export function mentionsIn(text: string): Mention[] {
	const found: Mention[] = timesInText(text);
	const free = (start: number, end: number) => !found.some((other) => start < other.end && other.start < end);
	for (const shape of NO_FIGURES)
		for (const match of text.matchAll(shape)) {
			const [start, end] = [match.index, match.index + match[0].length];
			if (match[0] !== "" && /\d|[a-z]/i.test(match[0]) && free(start, end))
				found.push({ kind: "other", text: match[0], start, end });
		}
	for (const { shape, make } of FORMS)
		for (const match of text.matchAll(shape)) {
			const made = make(match);
			if (made && free(made.start, made.end)) found.push(withHedge(made, text));
		}
	return found.sort((left, right) => left.start - right.start);
}

const SCALES: Readonly<Record<string, number>> = {
	million: 1e6,
	m: 1e6,
	billion: 1e9,
	bn: 1e9,
	thousand: 1e3,
	k: 1e3,
};

function numeric(kind: NumberMention["kind"], match: RegExpMatchArray): NumberMention | undefined {
	const text = match[0].trimStart();
	const start = (match.index ?? 0) + match[0].length - text.length;
	const frame = { kind, text, start, end: start + text.length };
	if (kind === "word")
		return { ...frame, value: NUMBER_WORDS[text.toLowerCase()] ?? 0, places: 0, slack: 0, signed: false };
	const [digits = ""] = FIRST_DIGITS.exec(text) ?? [];
	const [, scaleWord = ""] = /\d\s?(million|billion|thousand|m|bn|k)$/i.exec(text) ?? [];
	const scale = SCALES[scaleWord.toLowerCase()] ?? 1;
	const places = digits.split(".")[1]?.length ?? 0;
	const negative = /^[\u2212–-]/.test(text);
	const size = Number(digits.replaceAll(",", "")) * scale;
	const exact = kind === "count" && places === 0 && scale === 1;
	const slack = exact || (kind === "money" && scale === 1 && places === 0) ? 0 : 0.5 * 10 ** -places * scale;
	return { ...frame, value: negative ? -size : size, places, slack, signed: /^[+\u2212–-]/.test(text) };
}

function ordinal(match: RegExpMatchArray, value: number): Mention {
	const start = match.index ?? 0;
	return { kind: "ordinal", text: match[0], start, end: start + match[0].length, value };
}

const HEDGES: readonly { readonly before: RegExp; readonly hedge: Hedge }[] = [
	{
		before:
			/\b(?:about|around|approximately|approx\.?|roughly|some|circa|c\.|close to|in the region of|estimated(?: to be| at)?|between)\s+(?:a |an )?$/i,
		hedge: "about",
	},
	{
		before: /\b(?:just over|over|more than|at least|above|in excess of|upwards of)\s+(?:a |an )?$/i,
		hedge: "over",
	},
	{
		before:
			/\b(?:just under|under|nearly|almost|less than|fewer than|up to|below|just below|as many as|no more than)\s+(?:a |an )?$/i,
		hedge: "under",
	},
];

function withHedge(mention: Mention, text: string): Mention {
	const before = text.slice(Math.max(0, mention.start - 24), mention.start);
	const found = HEDGES.find((each) => each.before.test(before));
	return found ? { ...mention, hedge: found.hedge } : mention;
}
