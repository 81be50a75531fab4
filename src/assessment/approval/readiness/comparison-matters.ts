import { type Block, type CautionKind, type Document, everyBlock, type Figure, type Inline } from "#document";
import type { Location, Problem } from "#vocabulary";
import { mattersOf, type ReadinessMatter } from "./matter.ts";

/** The cautions of a comparison that somebody should have thought about before it is published. */
const NEED_CARE: readonly CautionKind[] = ["break", "unlike windows", "incomplete"];

/**
 * Comparisons over a break in recording, between windows that are not alike, or with a period that is not over. Each
 * caution is told once, at the first place that shows such a figure. They are printed with their caution and may stay.
 */
export function comparisonMatters(document: Document): ReadinessMatter[] {
	const places = placesOfFigures(document.blocks);
	const cautioned = new Map<string, { figures: Figure[]; text: string }>();
	for (const figure of document.figures)
		for (const { text } of figure.cautions.filter(({ kind }) => NEED_CARE.includes(kind))) {
			const told = cautioned.get(text) ?? { figures: [], text };
			told.figures.push(figure);
			cautioned.set(text, told);
		}
	return mattersOf(
		"comparisons",
		[...cautioned.values()].map(({ figures, text }) => comparisonCautioned(figures, text, places)),
	);
}

function comparisonCautioned(
	figures: readonly Figure[],
	text: string,
	places: ReadonlyMap<string, Location>,
): Problem {
	const [first] = figures;
	const placed = figures.flatMap(({ id }) => places.get(id) ?? []);
	const measures = [...new Set(figures.map(({ of }) => of.measureTitle))];
	const shown = measures.slice(0, 3).join(", ");
	return {
		code: "comparison-needs-care",
		stops: "nothing",
		at: placed[0] ?? first?.sources[0]?.at ?? { file: "assessment.yaml" },
		says: text,
		found: `${figures.length} ${figures.length === 1 ? "figure" : "figures"} of ${shown}${measures.length > 3 ? " and others" : ""}`,
		next: "Say it in the text where the comparison is made, or compare other windows.",
	};
}

/** Where each figure is first shown. */
function placesOfFigures(blocks: readonly Block[]): ReadonlyMap<string, Location> {
	const places = new Map<string, Location>();
	for (const block of everyBlock(blocks)) {
		if (block.provenance.kind !== "written") continue;
		for (const id of figuresOf(block)) if (!places.has(id)) places.set(id, block.provenance.at);
	}
	return places;
}

function figuresOf(block: Block): string[] {
	if (block.kind === "heading" || block.kind === "paragraph") return figuresIn(block.content);
	if (block.kind === "list") return block.items.flatMap(figuresIn);
	if (block.kind === "figure list") return block.items.flatMap(({ sentence }) => figuresIn(sentence));
	if (block.kind === "definitions") return block.items.flatMap(({ meaning }) => figuresIn(meaning));
	const table =
		block.kind === "table" ? block.table : block.kind === "visual" ? block.request.words.table : undefined;
	return (table?.rows ?? []).flatMap(({ cells }) => cells.flatMap(({ content }) => figuresIn(content)));
}

function figuresIn(content: readonly Inline[]): string[] {
	return content.flatMap((part) =>
		part.kind === "figure" ? [part.figure] : "content" in part ? figuresIn(part.content) : [],
	);
}
