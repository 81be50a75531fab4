import type { AreaCode, MeasureId, Period, SourceNote, Unit } from "#vocabulary";
import type { Caution } from "./caution.ts";

declare const figureId: unique symbol;

/** The id of a figure in a document: what it is of, so that the same number asked for twice has one id. */
export type FigureId = string & { readonly [figureId]: true };

/** What a figure is of. `against` is the other window of a comparison. */
export type FigureSubject = {
	readonly measure: MeasureId;
	readonly measureTitle: string;
	readonly area: AreaCode;
	readonly areaName: string;
	readonly window: Period;
	readonly against?: Period;
	readonly breakdown?: string;
	/** The group in which a rank or an average was made. */
	readonly group?: string;
};

/** The counts that a figure stands on, or that its supplier gave none. */
export type FigureBase =
	| {
			readonly kind: "counts";
			readonly numerator: number;
			readonly denominator?: number;
			readonly previous?: number;
			readonly denominatorSource?: string;
	  }
	| { readonly kind: "group"; readonly size: number }
	/** The points of a series from which a line was worked out. */
	| { readonly kind: "points"; readonly points: number }
	| { readonly kind: "not given by the source" };

/**
 * A number (or rank, or grade) ready to print, with all that stands behind it. The only way for a number to reach a page.
 */
export type Figure = {
	readonly id: FigureId;
	/** Unrounded; null for grades and gaps. */
	readonly value: number | null;
	/** As printed. */
	readonly text: string;
	readonly unit: Unit;
	readonly of: FigureSubject;
	/** Id of the method page: `percent-change`, `crude-rate`, `as-stated`. */
	readonly method: string;
	readonly base: FigureBase;
	readonly interval?: { readonly lower: number; readonly upper: number; readonly level: number };
	readonly illustrative: boolean;
	readonly sources: readonly SourceNote[];
	readonly cautions: readonly Caution[];
};

/**
 * Makes a figure's id of its parts; empty parts are left out. Different parts give different ids: parts are joined by
 * an underscore, and a character that cannot stand in an id is written as its bytes, so that `<18` and `>18` differ.
 *
 * @example
 * figureIdOf("offenders", "value", "age=<18") // => "offenders_value_age=~3c18"
 */
export function figureIdOf(...parts: readonly string[]): FigureId {
	const encoded = parts
		.filter((part) => part !== "")
		.map((part) => part.replaceAll(/[^A-Za-z0-9.+=/-]/gu, bytesInWords));
	return encoded.join("_") as FigureId;
}

function bytesInWords(character: string): string {
	return [...new TextEncoder().encode(character)]
		.map((byte) => `~${byte.toString(16).padStart(2, "0")}`)
		.join("");
}
