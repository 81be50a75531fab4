/** A small number of people, or of places that can be found, in words that somebody wrote. */
export type SmallNumber = { readonly words: string; readonly count: number };

/** Counts from this on are published: the usual threshold. */
const LEAST_SHOWN = 5;

const NUMBERS: Readonly<Record<string, number>> = {
	one: 1,
	"a single": 1,
	two: 2,
	both: 2,
	"a couple of": 2,
	"a pair of": 2,
	three: 3,
	four: 4,
};

const PEOPLE =
	"women|woman|men|man|females?|males?|girls?|boys?|child(?:ren)?|young people|young person|people|persons?|residents?|victims?|offenders?|suspects?|perpetrators?|clients?|patients?|famil(?:y|ies)|households?|adults?|juveniles?|teenagers?|pupils?|individuals?|migrants?|refugees?";
const PLACES =
	"car wash(?:es)?|brothels?|nail bars?|premises|addresses|address|farms?|flats?|houses?|homes|takeaways?|restaurants?|shops?|hotels?|cannabis (?:factory|factories|farms?)";

/** Words that end the count (“one of”), make it large (“two thousand”), or make a name of it (“one stop shop”). */
const NOT_BETWEEN = "in|of|per|and|or|to|hundred|thousand|million|dozen|stop";

const COUNTED = new RegExp(
	`(?<![\\w.,£-])(?<number>${Object.keys(NUMBERS).join("|")}|[1-4])\\s+(?:(?!(?:${NOT_BETWEEN})\\b)[a-z’'-]+\\s+){0,2}?(?:${PEOPLE}|${PLACES})\\b(?!\\s+in\\s+(?:\\d|two|three|four|five|ten|every))`,
	"gi",
);
/** “One” counts somebody where it is said to be few, or of a place; “around one person” is a way of speaking. */
const COUNTS_ONE = /\b(?:only|just|but|at least|exactly|were|was|is|found|identified|including)\s+$/i;
const IS_PLACE = new RegExp(`(?:${PLACES})$`, "i");

/**
 * Finds small numbers in a sentence: of people, or of places that could be found. Live figures have been taken out of the
 * text, since their numbers follow the rule already.
 *
 * @example
 * smallNumbersIn("It covers only four women, and 12 men.") // => [{ words: "four women", count: 4 }]
 */
export function smallNumbersIn(text: string): SmallNumber[] {
	return [...text.matchAll(COUNTED)].flatMap((match) => {
		const number = (match.groups?.number ?? "").toLowerCase();
		const count = NUMBERS[number] ?? Number(number);
		const before = text.slice(0, match.index);
		const counts = count > 1 || IS_PLACE.test(match[0]) || COUNTS_ONE.test(before);
		return counts && count < LEAST_SHOWN ? [{ words: match[0], count }] : [];
	});
}
