/** The kinds of detail by which neighbours recognise somebody, with what to write instead. */
export const DETAILS = {
	initials: "“a resident”, without initials",
	sum: "“a debt”, “a small sum”, without the amount",
	pet: "leave the animal out, or “for company”",
	landlord: "“the landlord” or “the housing provider”, without its name",
	place: "“nearby”, “in the borough”, without the name of the place",
	date: "“in the spring”, “some months later”, without the day",
	age: "“an older person”, “a young adult”, without the age",
	relation: "“a relative”, unless the relation is the point of the story",
	condition: "“a long-term illness”, unless the condition is the point of the story",
} as const;

export type DetailKind = keyof typeof DETAILS;

/** A detail by which somebody could be recognised: the words, where they begin, and what to write instead. */
export type IdentifyingDetail = {
	readonly kind: DetailKind;
	readonly words: string;
	readonly index: number;
	readonly instead: string;
};

const MONTHS =
	"January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec";

const NOT_INITIALS =
	"(?!(?:UK|EU|GP|TV|ID|NHS|ASB|DA|PC|IT|HR|CAB|CCTV|PCSO|MARAC|IDVA|MBC|KCC|KFRS|CSU|SMP|OK|AM|PM)\\b)";

const PATTERNS: Readonly<Record<Exclude<DetailKind, "place">, RegExp>> = {
	initials: new RegExp(
		`\\b${NOT_INITIALS}(?:[A-Z]\\.\\s?[A-Z]\\.?|(?:(?:Mr|Mrs|Ms|Miss|Dr) )[A-Z][\\w.’'-]*|[A-Z]{2})(?![A-Za-z0-9])`,
		"g",
	),
	sum: /£\s?\d[\d,.]*(?:\s?(?:k|m|million|thousand)\b)?|\b\d[\d,]*\s?(?:pounds|quid)\b/gi,
	pet: /\b(?:dogs?|cats?|puppy|puppies|kittens?|terriers?|labradors?|spaniels?|alsatians?|staffies?|parrots?|budgies?|budgerigars?|rabbits?|hamsters?|ferrets?|horses?|pon(?:y|ies))\b/gi,
	landlord:
		/\b(?:[A-Z][\w’'&-]+\s+){1,4}(?:Homes|Housing(?: Association| Trust| Group)?|Lettings|Estates|Court|House|Lodge)\b|\bGolding\b/g,
	date: new RegExp(
		`\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${MONTHS})\\b(?:\\s+\\d{4})?|\\b(?:${MONTHS})\\s+\\d{1,2}(?:st|nd|rd|th)?\\b|\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b`,
		"g",
	),
	age: /\b(?:aged?|age of)\s+\d{1,3}\b|\b\d{1,3}[- ]years?[- ]old\b|\bin (?:his|her|their) (?:early |mid[- ]?|late )?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b/gi,
	relation:
		/\b(?:cousins?|nephews?|nieces?|aunts?|uncles?|grand(?:mother|father|son|daughter|parents?|children|child)|step(?:mother|father|son|daughter|brother|sister)|twins?|widow(?:er|ed)?|ex-(?:husband|wife|partner)|(?:brother|sister|mother|father|son|daughter)-in-law|godmother|godfather)\b/gi,
	condition:
		/\b(?:strokes?|dementia|alzheimer[’']?s|parkinson[’']?s|epilep\w+|huntington[’']?s|multiple sclerosis|motor neurone\w*|cystic fibrosis|tourette[’']?s|schizophreni\w+|bipolar|amput\w+|haemophilia|narcolep\w+|sickle cell|leuk(?:a)?emia|HIV|colostomy|dialysis|blind|deaf)\b/gi,
};

/**
 * Finds what neighbours could recognise somebody by. A remark, never a proof: the writer decides whether the story needs it.
 *
 * @param places names of areas, of which none belongs into a story about one person
 *
 * @example
 * identifyingDetail("LC owed £1,300 and kept her dog.", []).map(({ kind, words }) => `${kind}: ${words}`) // => ["initials: LC", "sum: £1,300", "pet: dog"]
 */
export function identifyingDetail(text: string, places: Iterable<string>): IdentifyingDetail[] {
	const patterns = Object.entries(PATTERNS).map(([kind, pattern]) => [kind as DetailKind, pattern] as const);
	const named = placePattern(places);
	const all = named ? [...patterns, ["place", named] as const] : patterns;
	const found = all.flatMap(([kind, pattern]) =>
		[...text.matchAll(pattern)].map((match) => ({
			kind,
			words: match[0],
			index: match.index,
			instead: DETAILS[kind],
		})),
	);
	return found.sort((left, right) => left.index - right.index);
}

/** Names of areas that are also plain words would be found everywhere. */
const PLAIN_WORDS = new Set([
	"East",
	"West",
	"North",
	"South",
	"Bridge",
	"Heath",
	"Park",
	"High Street",
	"Wales",
	"England",
]);

function placePattern(places: Iterable<string>): RegExp | undefined {
	const names = [...new Set(places)].filter((name) => name.length > 3 && !PLAIN_WORDS.has(name));
	if (names.length === 0) return undefined;
	const escaped = names.sort((left, right) => right.length - left.length).map(escapedName);
	return new RegExp(`\\b(?:${escaped.join("|")})\\b`, "g");
}

function escapedName(name: string): string {
	return name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
