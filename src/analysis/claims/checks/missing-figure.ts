import type { Manuscript, Sentence } from "../manuscript/manuscript.ts";
import { atSentence } from "./at-sentence.ts";
import type { Check } from "./check.ts";

const BELOW =
	/\b(?:the|this|following)\s+(?:[\w ()’'-]{0,60}?\b)?(?:table|chart|graph|figure|diagram|map)s?\s+(?:\(?below\)?|overleaf|(?:below )?(?:illustrates?|explores?|shows?|identif(?:y|ies)|presents?|sets out|highlights?))\b|\b(?:below|following)\s+(?:table|chart|graph|figure|map)s?\b/i;
const ABOVE =
	/\b(?:the\s+)?above\s+(?:[\w ()’'-]{0,60}?\b)?(?:table|chart|graph|figure|diagram|map)s?\b|\b(?:table|chart|graph|figure|map)s?\s+above\b/i;
const CAPTION =
	/^(?:Example of an?|Figure \d+|Chart \d+|Graph \d+)\b[^.]{0,80}\b(?:chart|graph|map)s?\s*:?$/i;
const TABLE_WORD = /\btables?\b/i;

/** How many sentences below may lie before what was announced must have come. */
const SENTENCES_ALLOWED = 4;

/** Tables, charts and maps that are announced and are not there. */
export const missingFigure: Check = {
	name: "missing-figure",
	title: "Figures announced and absent",
	*run({ manuscript }) {
		for (const sentence of manuscript.sentences) {
			const below =
				BELOW.exec(sentence.text) ??
				(sentence.role === "prose" ? null : CAPTION.exec(sentence.text)) ??
				CAPTION.exec(sentence.text);
			const above = ABOVE.exec(sentence.text);
			if (!below && !above) continue;
			if (
				(below && shownAfter(manuscript, sentence)) ||
				(above && shownBefore(manuscript, sentence, above[0]))
			)
				continue;
			yield {
				...atSentence(sentence),
				severity: "doubtful",
				certainty: "likely",
				says: (below ?? above)?.[0] ?? "",
				computed: `no table or picture stands ${below ? "below" : "above"} it in the text that could be read`,
				instead: "put it there with a text alternative, or take the reference away",
			};
		}
	},
};

function sameSection(manuscript: Manuscript, sentence: Sentence, position: number): boolean {
	const at = manuscript.sentences[Math.min(position, manuscript.sentences.length - 1)];
	return at === undefined || at.section === sentence.section || position <= sentence.index + 1;
}

function shownAfter(manuscript: Manuscript, sentence: Sentence): boolean {
	const within = (before: number) =>
		before > sentence.index &&
		before <= sentence.index + SENTENCES_ALLOWED &&
		sameSection(manuscript, sentence, before - 1);
	return (
		manuscript.tables.some((table) => within(table.before)) ||
		manuscript.pictures.some((picture) => within(picture.before))
	);
}

function shownBefore(manuscript: Manuscript, sentence: Sentence, words: string): boolean {
	const start = manuscript.headings[sentence.heading]?.before ?? 0;
	const within = (before: number) =>
		before <= sentence.index && before >= Math.min(start, sentence.index - SENTENCES_ALLOWED);
	const table = TABLE_WORD.test(words) && manuscript.tables.some((each) => within(each.before));
	return table || manuscript.pictures.some((picture) => within(picture.before));
}
