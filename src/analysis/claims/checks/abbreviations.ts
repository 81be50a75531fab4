import { listInWords } from "#vocabulary";
import type { Remark } from "../finding.ts";
import { abbreviationUses, type Expansion, expansionsIn } from "../manuscript/abbreviations.ts";
import type { Manuscript } from "../manuscript/manuscript.ts";
import { subjectWords } from "../statements/subject.ts";
import { atSentence } from "./at-sentence.ts";
import type { Check } from "./check.ts";

/** Short forms that need no explanation in Britain, and Roman numbers. */
const KNOWN_TO_ALL = new Set(
	"UK US USA EU GB BBC TV PC PDF ID OK AM PM MP MPS II III IV VI VII VIII IX XI XII NB PS FAQ CEO GDP VAT GPS CD DVD PIN PO BC AD AND NOT THE OR ALL NO ME CV QR USB".split(
		" ",
	),
);

/** Abbreviations: explained twice in different words, never explained, explained and never used. */
export const abbreviations: Check = {
	name: "abbreviations",
	title: "Abbreviations",
	*run({ manuscript }) {
		const expansions = expansionsIn(manuscript);
		yield* explainedTwice(expansions);
		yield* neverExplained(manuscript, expansions);
		yield* neverUsed(manuscript, expansions);
	},
};

function* explainedTwice(expansions: readonly Expansion[]): Generator<Remark> {
	for (const [short, all] of Map.groupBy(expansions, (each) => each.short)) {
		const [first, ...others] = all;
		const other = others.find((each) => first && !sameLongForm(first.long, each.long));
		if (!first || !other) continue;
		yield {
			...atSentence(other.sentence),
			at: other.at,
			severity: "doubtful",
			certainty: "likely",
			says: `${short}: ${other.long}`,
			computed: `elsewhere ${short} is ${first.long}`,
			instead: "one meaning for one abbreviation",
			related: [{ at: first.at, text: first.sentence.text }],
		};
	}
}

/** Alike but for small words, plurals and “&”. */
function sameLongForm(left: string, right: string): boolean {
	const words = (long: string) =>
		subjectWords(long.replaceAll("&", " "))
			.map((word) => word.slice(0, 6))
			.sort()
			.join(" ");
	return (
		words(left) === words(right) ||
		left.toLowerCase().endsWith(right.toLowerCase()) ||
		right.toLowerCase().endsWith(left.toLowerCase())
	);
}

function isEntry(expansions: readonly Expansion[], index: number): boolean {
	return expansions.some((each) => each.kind === "glossary" && each.sentence.index === index);
}

function* neverExplained(manuscript: Manuscript, expansions: readonly Expansion[]): Generator<Remark> {
	const explained = new Set(expansions.flatMap((each) => [each.short, ...each.short.split(/\s+/)]));
	const uses = abbreviationUses(manuscript.sentences).filter(
		({ short, sentence }) =>
			!explained.has(short) &&
			!explained.has(short.replace(/s$/, "")) &&
			!KNOWN_TO_ALL.has(short) &&
			!isEntry(expansions, sentence.index),
	);
	for (const [short, all] of Map.groupBy(uses, (use) => use.short)) {
		const [first] = all;
		if (!first) continue;
		yield {
			...atSentence(first.sentence),
			at: first.sentence.placeAt(first.offset),
			severity: "style",
			certainty: "possible",
			says: short,
			computed: `${short} stands ${all.length === 1 ? "once" : `${all.length} times`} and is nowhere explained`,
			instead: "write it out where it first stands, or put it into the glossary",
		};
	}
}

function* neverUsed(manuscript: Manuscript, expansions: readonly Expansion[]): Generator<Remark> {
	const glossary = expansions.filter((each) => each.kind === "glossary");
	const body = manuscript.sentences
		.filter((sentence) => !isEntry(expansions, sentence.index))
		.map((sentence) => sentence.text)
		.join("\n");
	const idle = glossary.filter(
		({ short }) =>
			!new RegExp(`(?<![A-Za-z])${short.replaceAll(/\W/g, "\\$&")}(?:[’']?s)?(?![A-Za-z])`).test(body),
	);
	const [first] = idle;
	if (!first) return;
	yield {
		...atSentence(first.sentence),
		severity: "style",
		certainty: "likely",
		says: listInWords(idle.map((each) => each.short)),
		computed: "explained in the glossary and never used",
		instead: "leave them out of the glossary",
	};
}
