import type { ReadPiece } from "#document";
import type { Location } from "#vocabulary";

const TYPED_MARKER = /^\s*([•●▪◦·]|[-–](?=\s)|\(?[a-z]\)|\d{1,2}[.)](?=\s))\s+(?=\S)/;

/**
 * A paragraph of one text; its line breaks stay lines. `marker` is the one that the format sets; else a marker that
 * somebody typed in front of the words is taken off them. Nothing for a text without words.
 */
export function paragraphPiece(text: string, at: Location, marker?: string): ReadPiece[] {
	const typed = marker === undefined ? TYPED_MARKER.exec(text) : null;
	const words = typed ? text.slice(typed[0].length) : text;
	const lines = words
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "");
	if (lines.length === 0) return [];
	const found = marker ?? typed?.[1];
	return [
		{
			kind: "paragraph",
			lines: lines.map((line) => ({ text: line, at })),
			...(found === undefined ? {} : { marker: found }),
		},
	];
}
