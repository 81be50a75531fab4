/** Words that say nothing of what is measured. */
const EMPTY_WORDS = new Set(
	"a an the and or of in on at by for to from with within across over per then this that these those there their its it is was were are be been being has have had which who whom whose as also again still however although though while whilst due all overall total totals recorded reported number numbers figure figures level levels volume volumes case cases incident incidents count counts rate rates seen saw see shown show shows experienced year years month months period last past previous current compared since during between our we us local locally slight slightly steady small large significant further average mean out up down more most some many any each increase increased decrease decreased rise rose fall fell reduction change committed data they them he she his her been just around about approximately overall wide area areas note that".split(
		" ",
	),
);

const SAME_WORD: Readonly<Record<string, string>> = {
	offence: "crime",
	offend: "crime",
	offending: "crime",
	burglaries: "burglary",
};

/**
 * The words of a phrase that say what is measured, in small letters and the singular, each once and in order.
 *
 * @example
 * subjectWords("the total number of Violent Crimes") // => ["violent", "crime"]
 */
export function subjectWords(phrase: string, longForms?: ReadonlyMap<string, string>): string[] {
	const full = longForms
		? phrase.replaceAll(/\b[A-Z][A-Za-z]{1,7}\b/g, (word) => longForms.get(word) ?? word)
		: phrase;
	const plain = full
		.toLowerCase()
		.replaceAll(/‹[a-z]\d+›/g, " ")
		.replaceAll(/[’']s\b/g, "")
		.split(/[^a-z]+/)
		.filter((word) => word.length > 1 && !EMPTY_WORDS.has(word))
		.map(singular);
	return [...new Set(plain)];
}

function singular(word: string): string {
	const single =
		word.endsWith("ies") && word.length > 4
			? `${word.slice(0, -3)}y`
			: word.replace(/(?<=[a-z]{3}[^su])s$/, "");
	return SAME_WORD[single] ?? single;
}

/** A key that is the same for two phrases about the same thing; empty where a phrase says too little. */
export function subjectKey(words: readonly string[]): string {
	return [...words].sort().join(" ");
}

/** Share of the first words that are among the second. */
export function overlap(words: readonly string[], others: readonly string[]): number {
	return words.length === 0 ? 0 : words.filter((word) => others.includes(word)).length / words.length;
}
