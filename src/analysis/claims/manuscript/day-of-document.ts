import type { ReadDocument, ReadPiece } from "#document";
import type { Day } from "#vocabulary";
import { timesInText } from "./times-in-text.ts";

/** Words beside which a date is that of the document. */
const NAMES_THE_DAY =
	/\b(?:v(?:ersion)?\.?\s?\d|draft|published|publication date|dated?|date of issue|issued|last updated|final)\b/i;
const LONGEST_LINE = 80;

/**
 * The day of a document: the first full date on a short line that names a version, draft or publication.
 * Nothing where none is printed, since a guess would make every “will” suspicious.
 */
export function dayOfDocument(document: ReadDocument): Day | undefined {
	for (const text of document.pieces.flatMap(textsOf)) {
		if (text.length > LONGEST_LINE || !NAMES_THE_DAY.test(text)) continue;
		for (const time of timesInText(text))
			if (time.kind === "period" && time.period?.kind === "snapshot") return time.period.from;
	}
	return undefined;
}

function textsOf(piece: ReadPiece): string[] {
	if (piece.kind === "heading") return [piece.text];
	return piece.kind === "lines" || piece.kind === "paragraph"
		? piece.lines.map((line) => line.text.trim())
		: [];
}
