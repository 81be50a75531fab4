import Markdoc, { type Node } from "@markdoc/markdoc";
import { done, type Location, MARKINGS, type Marking, type Outcome, refused } from "#vocabulary";
import type { TagRequest } from "./narrative-node.ts";
import { narrativeProblem } from "./narrative-problem.ts";

/** A passage of prose that carries a marking of its own: its name, its lines in the body, and where it stands. */
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

/**
 * The passages of a body that are marked above OFFICIAL, the outer one of two. The body must be prose that can be read.
 *
 * @param firstLine the line of the file on which `body` begins, counted from 1
 */
export function markedPassages(body: string, file: string, firstLine = 1): MarkedPassage[] {
	const tokens = new Markdoc.Tokenizer({ allowComments: true }).tokenize(body);
	return [...passagesIn(Markdoc.parse(tokens, { file }), file, firstLine)];
}

function* passagesIn(node: Node, file: string, firstLine: number): Generator<MarkedPassage> {
	for (const child of node.children) {
		const passage = child.type === "tag" ? passageOf(child, file, firstLine) : undefined;
		if (passage) yield passage;
		else yield* passagesIn(child, file, firstLine);
	}
}

function passageOf(node: Node, file: string, firstLine: number): MarkedPassage | undefined {
	const { primary, marking, id, reason } = node.attributes as Record<string, unknown>;
	const given = node.tag === "marked" ? primary : marking;
	const known = MARKINGS.find((each) => each === given);
	if (known === undefined || known === MARKINGS[0]) return undefined;
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
