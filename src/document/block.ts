import type { Location, Marking } from "#vocabulary";
import type { Inline } from "./inline.ts";
import type { Table } from "./table.ts";
import type { VisualRequest } from "./visual-request.ts";

/** What every block carries: its marking, and where its author wrote it or what generated it. */
type BlockFrame = {
	readonly id: string;
	readonly marking: Marking;
	readonly provenance:
		| { readonly kind: "written"; readonly at: Location }
		| { readonly kind: "generated"; readonly by: string };
};

export type Heading = BlockFrame & {
	readonly kind: "heading";
	readonly level: 1 | 2 | 3 | 4;
	readonly number?: string;
	readonly content: readonly Inline[];
};
export type Paragraph = BlockFrame & { readonly kind: "paragraph"; readonly content: readonly Inline[] };
export type List = BlockFrame & {
	readonly kind: "list";
	readonly ordered: boolean;
	readonly items: readonly (readonly Inline[])[];
};
export type TableBlock = BlockFrame & {
	readonly kind: "table";
	readonly number?: string;
	readonly table: Table;
};
export type VisualBlock = BlockFrame & {
	readonly kind: "visual";
	readonly number?: string;
	readonly request: VisualRequest;
};

/** The tones of a callout, with the word that stands on it, so that colour alone never says it. */
export const CALLOUT_TONES = {
	recommendation: "Recommendation",
	caution: "Take care",
	"as printed": "What the source printed",
	gap: "Gap in the evidence",
	note: "Note",
} as const;

export type CalloutTone = keyof typeof CALLOUT_TONES;

export type Callout = BlockFrame & {
	readonly kind: "callout";
	readonly tone: CalloutTone;
	readonly title?: string;
	/** Of a gap in the evidence: who is to fill it, and when. */
	readonly gap?: { readonly owner?: string; readonly expected?: string };
	readonly body: readonly Block[];
};
export type CaseStudy = BlockFrame & {
	readonly kind: "case study";
	readonly title: string;
	readonly body: readonly Block[];
};

/** “At a glance”: the findings that matter, each one sentence with its figure. */
export type FigureList = BlockFrame & {
	readonly kind: "figure list";
	readonly items: readonly {
		readonly headline: string;
		readonly sentence: readonly Inline[];
		readonly context?: string;
		/** A small chart beside the sentence: values in order, and what it shows in words. */
		readonly chart?: {
			readonly values: readonly (number | null)[];
			readonly form: "line" | "bars";
			readonly description: string;
		};
	}[];
};

/** Terms and what they mean: glossary, contacts, register entries. */
export type Definitions = BlockFrame & {
	readonly kind: "definitions";
	readonly items: readonly { readonly term: string; readonly meaning: readonly Inline[] }[];
};

export type Block =
	| Heading
	| Paragraph
	| List
	| TableBlock
	| VisualBlock
	| Callout
	| CaseStudy
	| FigureList
	| Definitions;

/** All blocks, those inside callouts and case studies included, in reading order. */
export function* everyBlock(blocks: readonly Block[]): Generator<Block> {
	for (const block of blocks) {
		yield block;
		if (block.kind === "callout" || block.kind === "case study") yield* everyBlock(block.body);
	}
}
