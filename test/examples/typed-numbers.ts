import type { Block, Inline } from "#document";
import { runningText } from "./composed-document.ts";

const MONTHS =
	"January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec";

/** Numbers that are no evidence: dates, names, ages, and the levels and bases of methods. */
const NAMES_AND_DATES: readonly RegExp[] = [
	new RegExp(`(?:\\d{1,2} )?(?:${MONTHS}) (?:19|20)\\d\\d`, "g"),
	/(?:19|20)\d\d\/\d\d/g,
	/\b(?:19|20)\d\d\b/g,
	/\(999\)|\bcalls to 101\b|\b101 calls\b/g,
	/\bSection (?:17|136)\b/g,
	/\b(?:aged|ages|mostly aged) \d\d (?:to \d\d|or over)/g,
	/\b95% interval\b|\b99\.8% limits\b/g,
	/\bper 1,000\b/g,
];

/** A live figure stands here; it keeps the words to both sides apart. */
const FIGURE = "\u{FFFC}";

/** Numbers that somebody typed into running text: digits outside figures that are no date, name, age or level. */
export function typedNumbers(content: readonly Inline[]): string[] {
	const typed = NAMES_AND_DATES.reduce(
		(words, pattern) => words.replaceAll(pattern, ""),
		wordsAround(content),
	);
	return typed.match(/£?\d(?:[\d.,]*\d)?%?/g) ?? [];
}

/** The same for blocks as written; what a source printed may be quoted in its notes, and nowhere else. */
export function typedNumbersIn(
	blocks: readonly Block[],
): { readonly block: string; readonly typed: string[] }[] {
	return blocks
		.filter((block) => block.provenance.kind === "written")
		.flatMap((block) => {
			if (block.kind === "callout" && block.tone === "as printed") return [];
			if (block.kind === "callout" || block.kind === "case study") return typedNumbersIn(block.body);
			const typed = [...runningText(block), ...captionOf(block)].flatMap(typedNumbers);
			return typed.length === 0 ? [] : [{ block: block.id, typed }];
		});
}

function captionOf(block: Block): readonly Inline[][] {
	return block.kind === "table" ? [[{ kind: "text", text: block.table.caption }]] : [];
}

function wordsAround(content: readonly Inline[]): string {
	return content
		.map((part) =>
			part.kind === "figure" ? FIGURE : "content" in part ? wordsAround(part.content) : part.text,
		)
		.join("");
}
