import { z } from "zod";
import {
	done,
	type LocatedValue,
	type MeasureId,
	type MeasureTree,
	type Outcome,
	type Problem,
	partOf,
	placeOf,
	readWithSchema,
	refused,
	type TreeNode,
} from "#vocabulary";
import { measureId, written } from "./words.ts";

type NodeEntry = { measure: MeasureId; label?: string | undefined; children?: NodeEntry[] | undefined };

const NODE: z.ZodType<NodeEntry, unknown> = z.strictObject({
	measure: measureId,
	label: written.optional(),
	get children() {
		return z.array(NODE).optional();
	},
});

const FILE = z.strictObject({ id: written, title: written, source: written, roots: z.array(NODE).min(1) });

const KNOWN_ENTRIES = ["id", "title", "source", "roots", "measure", "label", "children"];

/**
 * Reads a tree of measures (`reference/trees/*.yaml`). A measure that stands twice in a tree is a problem: its count
 * would enter a total twice.
 */
export function readTree(located: LocatedValue): Outcome<MeasureTree> {
	const read = readWithSchema(located, FILE, KNOWN_ENTRIES);
	if (!read.ok) return read;
	const repeats = [...repeated(located)];
	if (repeats.length > 0) return refused(...repeats);
	return done({ ...read.value, roots: read.value.roots.map(nodeOf) });
}

function nodeOf({ measure, label, children }: NodeEntry): TreeNode {
	return { measure, ...(label === undefined ? {} : { label }), children: (children ?? []).map(nodeOf) };
}

function* repeated(located: LocatedValue): Generator<Problem> {
	const seen = new Set<string>();
	for (const { measure, at } of placedMeasures(partOf(located, "roots"))) {
		if (seen.has(measure))
			yield {
				code: "tree-measure-repeated",
				stops: "file",
				at,
				says: `The measure “${measure}” stands twice in this tree, so a total would count it twice.`,
				next: "Remove one of the two lines.",
			};
		seen.add(measure);
	}
}

function* placedMeasures(nodes: LocatedValue | undefined): Generator<{ measure: string; at: Problem["at"] }> {
	if (!nodes || !Array.isArray(nodes.value)) return;
	for (const node of nodes.value as readonly LocatedValue[]) {
		yield { measure: String(partOf(node, "measure")?.value), at: placeOf(node, ["measure"]) };
		yield* placedMeasures(partOf(node, "children"));
	}
}
