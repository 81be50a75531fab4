import type { FigureId } from "./figure.ts";

/** A run of text. `figure` is a live figure: its text is the figure's, and a reader can ask where it comes from. */
export type Inline =
	| { readonly kind: "text"; readonly text: string }
	| { readonly kind: "strong"; readonly content: readonly Inline[] }
	| { readonly kind: "emphasis"; readonly content: readonly Inline[] }
	| { readonly kind: "link"; readonly href: string; readonly content: readonly Inline[] }
	| { readonly kind: "figure"; readonly figure: FigureId; readonly text: string };

/** Plain text as inline content. */
export function text(words: string): Inline {
	return { kind: "text", text: words };
}

/**
 * What a reader hears: the words alone.
 *
 * @example
 * inlineText([{ kind: "strong", content: [{ kind: "text", text: "Robbery" }] }, { kind: "text", text: " fell" }]) // => "Robbery fell"
 */
export function inlineText(content: readonly Inline[]): string {
	return content.map((part) => ("text" in part ? part.text : inlineText(part.content))).join("");
}
