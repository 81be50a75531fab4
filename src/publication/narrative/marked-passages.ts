import Markdoc, { type Node } from "@markdoc/markdoc";
import { done, type Location, MARKINGS, type Marking, type Outcome, refused } from "#vocabulary";
import type { TagRequest } from "./narrative-node.ts";
import { narrativeProblem } from "./narrative-problem.ts";

/** A passage of prose that carries a marking of its own, or is meant by its id: its name, its lines in the body, and where it stands. */
export type MarkedPassage = {
	readonly id?: string;
	readonly marking: Marking;
	/** Why it is marked, as its writer says. */
	readonly reason?: string;
	readonly at: Location;
	/** Lines of the body, counted from 0; `to` is the first line after it. */
	readonly lines: { readonly from: number; readonly to: number };
};

/** The marking that a tag gives, if it gives one. */
export function readMark({ tag, primary, attributes, at }: TagRequest): Outcome<Marking> | undefined {
	const given = tag === "marked" ? (primary ?? "") : attributes.marking;
	if (given === undefined) return undefined;
	const marking = MARKINGS.find((each) => each === given);
	return marking ? done(marking) : refused(narrativeProblem.marking(at, String(given)));
}

/** Where a body stands, and the ids by which somebody means passages in it. */
type Place = { readonly file: string; readonly firstLine: number; readonly meant: ReadonlySet<string> };

/**
 * The passages of a body that are marked above OFFICIAL, or that somebody means by their id, the outer one of two. The body
 * must be prose that can be read.
 *
 * @param firstLine the line of the file on which `body` begins, counted from 1
 * @param meant ids of passages that are wanted whether they are marked or not
 */
export function markedPassages(
	body: string,
	file: string,
	firstLine = 1,
	meant: ReadonlySet<string> = new Set(),
): MarkedPassage[] {
	const tokens = new Markdoc.Tokenizer({ allowComments: true }).tokenize(body);
	return [...passagesIn(Markdoc.parse(tokens, { file }), { file, firstLine, meant })];
}

function* passagesIn(node: Node, place: Place): Generator<MarkedPassage> {
	for (const child of node.children) {
		const passage = child.type === "tag" ? passageOf(child, place) : undefined;
		if (passage) yield passage;
		else yield* passagesIn(child, place);
	}
}

function passageOf(node: Node, { file, firstLine, meant }: Place): MarkedPassage | undefined {
	const { primary, marking, id, reason } = node.attributes as Record<string, unknown>;
	const given = node.tag === "marked" ? primary : marking;
	const known = MARKINGS.find((each) => each === (given ?? MARKINGS[0]));
	const isMeant = typeof id === "string" && meant.has(id);
	if (known === undefined || (known === MARKINGS[0] && !isMeant)) return undefined;
	const from = Math.min(...node.lines);
	return {
		marking: known,
		at: { file, line: firstLine + from },
		lines: { from, to: Math.max(...node.lines) },
		...(typeof id === "string" ? { id } : {}),
		...(typeof reason === "string" && node.tag === "marked" ? { reason } : {}),
	};
}

/**
 * A body without some of its passages, as many lines long as before, so that places in it stay right. Nothing of a passage
 * is kept.
 *
 * @example
 * withoutPassages("a\nb\nc\nd", [{ lines: { from: 1, to: 3 }, words: "x" }]) // => "a\nx\n\nd"
 */
export function withoutPassages(
	body: string,
	passages: readonly { readonly lines: MarkedPassage["lines"]; readonly words?: string }[],
): string {
	const lines = body.split("\n");
	for (const {
		lines: { from, to },
		words,
	} of passages)
		for (let line = from; line < to; line += 1)
			lines[line] = line === from && words !== undefined ? words.replaceAll(/\s+/g, " ") : "";
	return lines.join("\n");
}
