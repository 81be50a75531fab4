import type { Location } from "#vocabulary";
import { remembered } from "../statements/remembered.ts";
import type { Manuscript, Sentence } from "./manuscript.ts";

/** Where a document says what a short form stands for. */
export type Expansion = {
	readonly short: string;
	readonly long: string;
	readonly kind: "glossary" | "text";
	readonly at: Location;
	readonly sentence: Sentence;
};

const GLOSSARY_ENTRY = /^([A-Z][A-Za-z&]{1,9})\s*(?:=|:|–|—|\s-\s|\s{2,})\s*([A-Z][\w’'&,/ -]{4,90}?)\s*\.?$/;
const IN_BRACKETS = /\(([A-Z][A-Za-z]{0,7}(?:\s[A-Z]{2,5})?[A-Z])(?:[’']?s)?\)/g;
const SMALL_WORDS = new Set(["of", "and", "the", "for", "to", "in", "on", "a", "or", "&", "at", "into"]);

/** Every place at which a document says what an abbreviation stands for: “Integrated Offender Management (IOM)”, “IOM = …”. */
export const expansionsIn = remembered((manuscript: Manuscript): readonly Expansion[] =>
	manuscript.sentences.flatMap((sentence) => [...glossaryEntry(sentence), ...bracketed(sentence)]),
);

function glossaryEntry(sentence: Sentence): Expansion[] {
	const [, short = "", long = ""] = GLOSSARY_ENTRY.exec(sentence.text) ?? [];
	const capitals = short.replaceAll(/[^A-Z]/g, "").length;
	if (capitals < 2 || (!/=/.test(sentence.text) && !initialsFit(short, long.split(/\s+/)))) return [];
	return [{ short, long, kind: "glossary", at: sentence.at, sentence }];
}

function bracketed(sentence: Sentence): Expansion[] {
	return [...sentence.text.matchAll(IN_BRACKETS)].flatMap((match) => {
		const short = match[1] ?? "";
		const long = longForm(short, sentence.text.slice(0, match.index).trimEnd());
		return long === undefined
			? []
			: [{ short, long, kind: "text", at: sentence.placeAt(match.index), sentence } as const];
	});
}

/** No long form has more characters than this. */
const LONGEST_FORM = 120;

/** The last words before the brackets whose initials spell the short form. */
function longForm(short: string, before: string): string | undefined {
	const words = before
		.slice(-LONGEST_FORM)
		.replaceAll(/[‘’'“”"(]/g, "")
		.split(/\s+/);
	const letters = short.replaceAll(/[^A-Za-z]/g, "").length;
	for (let count = Math.min(words.length, letters + 4); count >= 1; count -= 1) {
		const last = words.slice(-count);
		if (SMALL_WORDS.has(last[0]?.toLowerCase() ?? "")) continue;
		if (initialsFit(short, last)) return last.join(" ");
	}
	return undefined;
}

function initialsFit(short: string, words: readonly string[]): boolean {
	const wanted = short
		.replaceAll(/[^A-Za-z]/g, "")
		.toLowerCase()
		.replace(/(?<=..)s$/, "");
	const parts = words.flatMap((word) => word.split(/[-–/]/)).filter((part) => /[A-Za-z]/.test(part));
	const initials = (kept: readonly string[]) => kept.map((part) => part.charAt(0).toLowerCase()).join("");
	const bare = parts.filter((part) => !SMALL_WORDS.has(part.toLowerCase()));
	const whole = words.filter((part) => !SMALL_WORDS.has(part.toLowerCase()));
	return (
		[initials(bare), initials(parts), initials(whole)].includes(wanted) ||
		initials(bare) === short.toLowerCase()
	);
}

const CAPITALS = /(?<![\w’'.@/-])([A-Z]{2,7}|[A-Z][a-z]?[A-Z][A-Za-z]{0,5})(?:[’']?s)?(?![\w@-])/g;

/** Every use of something that looks like an abbreviation, outside of headings set in capitals. */
export function abbreviationUses(
	sentences: readonly Sentence[],
): { short: string; sentence: Sentence; offset: number }[] {
	return sentences.flatMap((sentence) => {
		const shouted =
			sentence.text.replaceAll(/[^A-Z]/g, "").length > sentence.text.replaceAll(/[^a-z]/g, "").length;
		if (shouted && sentence.text.length > 12) return [];
		return [...sentence.text.matchAll(CAPITALS)].map((match) => ({
			short: match[1] ?? "",
			sentence,
			offset: match.index,
		}));
	});
}
