import type { Block, Callout, Figure, Inline } from "#document";
import { done, highestMarking, type Marking, type Outcome, type Problem, refused } from "#vocabulary";
import type { NarrativeBlock, NarrativeInline, TagRequest } from "./narrative-node.ts";

/** What every answer brings: the figures that it shows, and the methods behind it that no figure names. */
type Answer = { readonly figures: readonly Figure[]; readonly methods?: readonly string[] };

/** Answers to what prose asks for: words for a paragraph, or blocks for a line of their own. */
export type Answers = {
	inline(request: TagRequest): Outcome<Answer & { readonly content: readonly Inline[] }>;
	block(request: TagRequest, id: string): Outcome<Answer & { readonly blocks: readonly Block[] }>;
};

/** Prose with every request answered, and the figures that it shows. */
export type ResolvedNarrative = {
	readonly blocks: readonly Block[];
	readonly figures: readonly Figure[];
	readonly methods: readonly string[];
};

type Work = {
	readonly answers: Answers;
	readonly marking: Marking;
	readonly prefix: string;
	readonly figures: Figure[];
	readonly methods: string[];
	readonly problems: Problem[];
	count: number;
};

/**
 * Puts answers in the place of requests. All requests are tried, so that one run shows every problem; a single one
 * that stops leaves no blocks, since a document with a gap is not published.
 *
 * @param prefix begins the id of every block, so that ids stay apart across files
 */
export function resolveNarrative(
	blocks: readonly NarrativeBlock[],
	answers: Answers,
	{ marking, prefix }: { marking: Marking; prefix: string },
): Outcome<ResolvedNarrative> {
	const work: Work = { answers, marking, prefix, figures: [], methods: [], problems: [], count: 0 };
	const resolved = blocks.flatMap((block) => resolveBlock(block, work));
	if (work.problems.some((problem) => problem.stops !== "nothing")) return refused(...work.problems);
	return done({ blocks: resolved, figures: work.figures, methods: work.methods }, work.problems);
}

function resolveBlock(block: NarrativeBlock, work: Work): Block[] {
	work.count += 1;
	const id = `${work.prefix}-${work.count}`;
	const frame = { id, marking: work.marking, provenance: { kind: "written", at: block.at } } as const;
	switch (block.kind) {
		case "heading":
			return [
				{
					...frame,
					kind: "heading",
					level: headingLevel(block.level),
					content: resolveInlines(block.content, work),
				},
			];
		case "paragraph":
			return [{ ...frame, kind: "paragraph", content: resolveInlines(block.content, work) }];
		case "list":
			return [
				{
					...frame,
					kind: "list",
					ordered: block.ordered,
					items: block.items.map((item) => resolveInlines(item, work)),
				},
			];
		case "callout": {
			const body = block.body.flatMap((each) => resolveBlock(each, work));
			return [
				{
					...frame,
					kind: "callout",
					tone: block.tone,
					body,
					...(block.title === undefined ? {} : { title: block.title }),
					...(block.tone === "gap" ? { gap: gapOf(block.request) } : {}),
				},
			];
		}
		case "case study":
			return [
				{
					...frame,
					kind: "case study",
					title: block.title,
					body: block.body.flatMap((each) => resolveBlock(each, work)),
				},
			];
		case "glance": {
			const items = block.items.map((item) => ({
				headline: item.headline,
				sentence: trimmed(resolveInlines(item.content, work)),
			}));
			return [{ ...frame, kind: "figure list", items }];
		}
		case "marked":
			return block.body
				.flatMap((each) => resolveBlock(each, work))
				.map((each) => raised(each, block.marking));
		case "request": {
			const answer = answered(work.answers.block(block.request, id), work);
			return [...(answer?.blocks ?? [])];
		}
	}
}

function gapOf({ attributes: { owner, expected } }: TagRequest): NonNullable<Callout["gap"]> {
	return {
		...(owner === undefined ? {} : { owner: String(owner) }),
		...(expected === undefined ? {} : { expected: String(expected) }),
	};
}

/** A block, and those inside it, with at least a marking. */
function raised(block: Block, marking: Marking): Block {
	const higher = { ...block, marking: highestMarking([block.marking, marking]) };
	if (higher.kind !== "callout" && higher.kind !== "case study") return higher;
	return { ...higher, body: higher.body.map((each) => raised(each, marking)) };
}

function headingLevel(level: number): 1 | 2 | 3 | 4 {
	return level <= 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : 4;
}

function resolveInlines(content: readonly NarrativeInline[], work: Work): Inline[] {
	return content.flatMap((part) => resolveInline(part, work));
}

function resolveInline(part: NarrativeInline, work: Work): Inline[] {
	switch (part.kind) {
		case "text":
			return [part];
		case "strong":
		case "emphasis":
			return [{ kind: part.kind, content: resolveInlines(part.content, work) }];
		case "link":
			return [{ kind: "link", href: part.href, content: resolveInlines(part.content, work) }];
		case "request":
			return [...(answered(work.answers.inline(part.request), work)?.content ?? [])];
	}
}

function answered<Given extends Answer>(outcome: Outcome<Given>, work: Work): Given | undefined {
	work.problems.push(...outcome.problems);
	if (!outcome.ok) return undefined;
	work.figures.push(...outcome.value.figures);
	work.methods.push(...(outcome.value.methods ?? []));
	return outcome.value;
}

function trimmed(content: readonly Inline[]): Inline[] {
	return content.flatMap((part, index): Inline[] => {
		if (part.kind !== "text") return [part];
		const text = index === 0 ? part.text.trimStart() : part.text;
		const ended = index === content.length - 1 ? text.trimEnd() : text;
		return ended === "" ? [] : [{ kind: "text", text: ended }];
	});
}
