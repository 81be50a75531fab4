import type { RelatedPlace } from "../finding.ts";
import type { Sentence } from "../manuscript/manuscript.ts";
import type { Mention } from "../manuscript/mention.ts";
import type { PrintedRow } from "../tables/printed-table.ts";

/** Where a finding about a sentence stands: at the figure that it is about, if one is given. */
export function atSentence(sentence: Sentence, mention?: Mention) {
	const at = mention ? sentence.placeAt(mention.start) : sentence.at;
	return { at, lastLine: sentence.lastLine, sentence: sentence.text };
}

/** Where a finding about a row of a table stands. */
export function atRow(row: PrintedRow) {
	return { at: row.at, lastLine: row.lastLine, sentence: row.printed };
}

/** A sentence as a place that bears on a finding. */
export function sentenceAsRelated(sentence: Sentence): RelatedPlace {
	return { at: sentence.at, text: sentence.text };
}

/** A row as a place that bears on a finding. */
export function rowAsRelated(row: PrintedRow): RelatedPlace {
	return { at: row.at, text: row.printed };
}
