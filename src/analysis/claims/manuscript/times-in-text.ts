import { addMonths, monthNumber, type Period, periodBetween, readPeriod } from "#vocabulary";
import type { Mention } from "./mention.ts";
import { NUMBER_WORDS } from "./number-words.ts";

const MONTH =
	"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const YEAR = "(?:(?:19|20)\\d{2}|’?'?\\d{2}(?![\\d,.%]\\d|%|\\s?per))";
const FULL_YEAR = "(?:19|20)\\d{2}";
const DASH = "\\s*(?:–|-|—|to|until|and)\\s*";
const DATE = `\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?\\s+${MONTH}`;

/** Words after a four-digit number that make it a count and no year. */
const COUNTED_AFTER =
	"(?!\\s+(?:more |fewer |recorded |reported |new |drug |\\w+ )?(?:offences|crimes|incidents|cases|people|victims|offenders|calls|referrals|residents|clients|households|admissions|casualties|reports)\\b)";

const FORMS: readonly { readonly shape: RegExp; readonly kind: "period" | "duration" }[] = [
	{ shape: new RegExp(`\\b${DATE}\\s+${YEAR}${DASH}${DATE}\\s+${YEAR}`, "g"), kind: "period" },
	{ shape: new RegExp(`\\b${DATE}(?:,?\\s+${FULL_YEAR})?\\b`, "g"), kind: "period" },
	{ shape: /\b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})\b/g, kind: "period" },
	{ shape: new RegExp(`\\b${MONTH}\\s+${YEAR}${DASH}${MONTH}\\s+${YEAR}\\b`, "g"), kind: "period" },
	{ shape: new RegExp(`\\b${MONTH}${DASH}${MONTH}\\s+${FULL_YEAR}\\b`, "g"), kind: "period" },
	{
		shape: new RegExp(`\\b(?:year (?:ending|to)|12 months (?:ending|to)|RY)\\s+${MONTH}\\s+${YEAR}\\b`, "gi"),
		kind: "period",
	},
	{ shape: new RegExp(`\\b${MONTH}\\s+${YEAR}\\b`, "g"), kind: "period" },
	{
		shape: /\b(?:Q[1-4]\s+(?:of\s+)?(?:19|20)\d{2}(?:[/-]\d{2})?|(?:19|20)\d{2}(?:[/-]\d{2})? Q[1-4])\b/g,
		kind: "period",
	},
	{ shape: /\b(?:19|20)\d{2}\s?[/–-]\s?(?:(?:19|20)\d{2}|\d{2})\b(?![/-]\d)/g, kind: "period" },
	{
		shape: new RegExp(
			`(?<![£,.\\d])\\b(?:19|20)\\d{2}\\b(?![,.]\\d|%|\\s*(?:per cent|percent))${COUNTED_AFTER}`,
			"g",
		),
		kind: "period",
	},
	{
		shape: new RegExp(
			`\\b(?:\\d{1,3}|${Object.keys(NUMBER_WORDS).join("|")})(?:\\s*(?:-|–|to)\\s*\\d{1,3})?(?:[- ]and a half)?[ -]?(?:calendar |financial |rolling |consecutive |full |half )?(?:years?|months?|weeks?|days?|hours?|minutes?|quarters?)\\b(?!\\s?-?\\s?olds?\\b)(?! of age)`,
			"gi",
		),
		kind: "duration",
	},
];

/** Every stretch of time that a text mentions, longest forms first, none overlapping another. */
export function timesInText(text: string): Mention[] {
	const found: Mention[] = [];
	for (const { shape, kind } of FORMS) {
		for (const match of text.matchAll(shape)) {
			const start = match.index;
			const end = start + match[0].length;
			if (found.some((other) => start < other.end && other.start < end) || isSeries(match[0])) continue;
			if (kind === "period") found.push({ kind, text: match[0], start, end, period: periodIn(match[0]) });
			else found.push({ kind, text: match[0], start, end, months: monthsIn(match[0]) });
		}
	}
	return found;
}

/** “2015 – 50” is a year with its value, not the years 2015 to 2050. */
function isSeries(printed: string): boolean {
	const [, from, to] = /^(\d{4})\s?[/–-]\s?(\d{2})$/.exec(printed) ?? [];
	return from !== undefined && Number(to) !== (Number(from) + 1) % 100;
}

/**
 * A period as it stands in running text, or nothing where its days cannot be told.
 *
 * @example
 * periodIn("Nov 15 – Oct 16") // => ({ kind: "rolling year", from: "2015-11-01", to: "2016-11-01" })
 * @example
 * periodIn("2013-2015") // => ({ kind: "window", from: "2013-01-01", to: "2016-01-01" })
 */
export function periodIn(printed: string): Period | undefined {
	const text = printed.replaceAll(/[’']/g, "").replaceAll(/(\d)(?:st|nd|rd|th)\b(?:\s+of)?/g, "$1");
	const years = /^(\d{4})\s?[–-]\s?(\d{4})$/.exec(text);
	if (years && Number(years[2]) > Number(years[1]) + 1)
		return readPeriod(`Jan ${years[1]} to Dec ${years[2]}`);
	const date = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2}|\d{4})$/.exec(text);
	if (date) return readPeriod(`${date[1]}/${date[2]}/${date[3]?.length === 2 ? `20${date[3]}` : date[3]}`);
	const ending = /^(?:year (?:ending|to)|12 months (?:ending|to)|RY)\s+(\S+)\s+(\d+)$/i.exec(text);
	if (ending && monthNumber(ending[1]) !== undefined) {
		const last = readPeriod(`${ending[1]} ${ending[2]}`);
		return last && periodBetween(addMonths(last.to, -12), last.to);
	}
	return readPeriod(text.replaceAll(/\s+and\s+/g, " to ").replaceAll(/\s*[–—]\s*/g, " - "));
}

const MONTHS_OF = { year: 12, quarter: 3, month: 1 } as const;

function monthsIn(printed: string): number | undefined {
	const [, unit] = /(year|quarter|month)s?$/i.exec(printed) ?? [];
	const [first = ""] = /^[a-z]+|^\d+/i.exec(printed) ?? [];
	const count = NUMBER_WORDS[first.toLowerCase()] ?? Number(first);
	if (unit === undefined || !Number.isFinite(count) || /\d\s*(?:-|–|to)\s*\d/.test(printed)) return undefined;
	const each = MONTHS_OF[unit.toLowerCase() as keyof typeof MONTHS_OF];
	return (count + (/and a half/i.test(printed) ? 0.5 : 0)) * each;
}
