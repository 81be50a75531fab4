import { type Document, type Inline, inlineText } from "#document";
import type { KeptApart } from "./kept-apart.ts";

/** So many words in a row are no chance: somebody wrote them once and they were copied. */
const COPIED = 6;

/**
 * Words of what is left out that stand in a document all the same, each run once. Prose is looked for by runs of six words,
 * titles, gaps, reasons and remarks as a whole where they are shorter; a title of one word counts only where it stands alone.
 */
export function wordsWrittenAgain(document: Document, { prose, sayings, open }: KeptApart): string[] {
	const texts = [...textsIn(document)].map(wordsOf);
	const free = open.map((each) => spaced(wordsOf(each)));
	const runs = [...prose.flatMap(piecesOf), ...sayings].flatMap((each) => runsOf(wordsOf(each)));
	const titles = sayings.map(wordsOf).filter(({ length }) => length > 0 && length < COPIED);
	const wanted = new Set([...runs, ...titles.map(spaced)].filter((run) => !isFree(run, free)));
	const lengths = new Set([...wanted].map((run) => run.trim().split(" ").length));
	const found = texts.flatMap((words) => [
		...[...lengths].flatMap((length) =>
			length === 1 ? (words.length === 1 ? [spaced(words)] : []) : windowsOf(words, length),
		),
	]);
	return [...new Set(found.filter((run) => wanted.has(run)))].map((run) => run.trim());
}

function isFree(run: string, free: readonly string[]): boolean {
	return free.some((each) => each.includes(run));
}

/** A piece of prose as its writer typed it, without tags; what stands in quotation marks inside a tag is a piece of its own. */
function piecesOf(prose: string): string[] {
	const typed = prose
		.split("\n")
		.filter((line) => !/^#{2,}\s/.test(line))
		.join("\n");
	const quoted = [...typed.matchAll(/\{%[\s\S]*?%\}/g)].flatMap(([tag]) =>
		[...tag.matchAll(/"([^"]*)"/g)].map(([, words = ""]) => words),
	);
	return [...typed.split(/\{%[\s\S]*?%\}|\n\s*\n/), ...quoted];
}

function wordsOf(text: string): string[] {
	return (
		text
			.normalize("NFKC")
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? []
	);
}

/** Words with a space on either side of each, so that no run begins or ends within a word. */
function spaced(words: readonly string[]): string {
	return ` ${words.join(" ")} `;
}

function runsOf(words: readonly string[]): string[] {
	return windowsOf(words, COPIED);
}

function windowsOf(words: readonly string[], length: number): string[] {
	const count = Math.max(0, words.length - length + 1);
	return Array.from({ length: count }, (_, index) => spaced(words.slice(index, index + length)));
}

/** Every text of a document, whatever it belongs to; inline content as the words that a reader hears. */
function* textsIn(value: unknown): Generator<string> {
	if (typeof value === "string") yield value;
	else if (isInline(value)) yield inlineText(value);
	else if (typeof value === "object" && value !== null)
		for (const each of Object.values(value)) yield* textsIn(each);
}

function isInline(value: unknown): value is readonly Inline[] {
	return (
		Array.isArray(value) &&
		value.length > 0 &&
		value.every((each) => typeof each === "object" && each !== null && INLINE.includes(each.kind))
	);
}

const INLINE: readonly unknown[] = [
	"text",
	"strong",
	"emphasis",
	"link",
	"figure",
] satisfies Inline["kind"][];
