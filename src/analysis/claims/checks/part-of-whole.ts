import { printedNumber } from "#vocabulary";
import type { RelatedPlace } from "../finding.ts";
import { longFormsOf } from "../manuscript/long-forms.ts";
import type { Manuscript, Sentence } from "../manuscript/manuscript.ts";
import { mark, type NumberMention } from "../manuscript/mention.ts";
import { asNumber } from "../statements/masked-patterns.ts";
import { subjectWords } from "../statements/subject.ts";
import type { TableReading } from "../tables/table-reading.ts";
import { atSentence } from "./at-sentence.ts";
import type { Check } from "./check.ts";

const PART_OF = new RegExp(
	`([^‹;.,]{2,60}?)\\s+(?:attributes?\\s+(?:to|for)|account(?:s|ed)?\\s+for|represent(?:s|ed)|made up|makes? up)\\s+(?:about |around |approximately )?${mark("p")}\\s+of\\s+(?:all\\s+|the\\s+|total\\s+|recorded\\s+)*([^‹;.,]{3,40}?)(?=[,;.]|\\s(?:in|as|and|which|during|for)\\s|$)`,
	"i",
);
/** Points between the stated share and that of the two counts before the two are doubted to be the same measures. */
const FAR_POINTS = 3;

/** “A is 39% of B” where the document counts both A and B and they give another share. */
export const partOfWhole: Check = {
	name: "part-of-whole",
	title: "Shares of one measure in another",
	*run({ manuscript, tables }) {
		for (const sentence of manuscript.sentences) {
			const match = PART_OF.exec(sentence.masked);
			const stated = asNumber(sentence.mentions[Number(match?.[2])]);
			if (!match || !stated) continue;
			const longForms = longFormsOf(manuscript);
			const [part, whole] = [match[1] ?? "", match[3] ?? ""].map((phrase) =>
				subjectWords(lastPhrase(phrase), longForms),
			);
			const counts = [
				countOf(part ?? [], manuscript, tables, longForms),
				countOf(whole ?? [], manuscript, tables, longForms),
			];
			const [of, all] = counts;
			if (!of || !all || all.value === 0) continue;
			const share = (of.value / all.value) * 100;
			if (Math.abs(share - stated.value) <= FAR_POINTS) continue;
			yield {
				...atSentence(sentence, stated),
				severity: "doubtful",
				certainty: "possible",
				says: `${stated.text} of ${whole?.join(" ")}`,
				computed: `the counts in this document, ${printedNumber(of.value)} and ${printedNumber(all.value)}, give ${printedNumber(share, 1)}%; ${stated.text} would be ${printedNumber((all.value * stated.value) / 100)}`,
				instead: "say what is counted in each (incidents, crimes or people) and over which window",
				related: [of.place, all.place],
			};
		}
	},
};

function lastPhrase(phrase: string): string {
	return phrase.split(/\b(?:in [A-Z]\w+|that|and|has|have)\b/).at(-1) ?? phrase;
}

type Counted = { readonly value: number; readonly place: RelatedPlace };

/** The first count that the document gives for a measure: “2683 incidents of domestic abuse”, or a row of a table. */
function countOf(
	words: readonly string[],
	manuscript: Manuscript,
	tables: readonly TableReading[],
	longForms: ReadonlyMap<string, string>,
): Counted | undefined {
	if (words.length < 2) return undefined;
	const key = words.join(" ");
	for (const { table, roles } of tables) {
		const column = roles.changes[0]?.current;
		const row =
			column === undefined
				? undefined
				: table.rows.find((each) => subjectWords(each.label, longForms).join(" ") === key);
		const cell = column === undefined ? undefined : row?.cells[column];
		if (row && cell) return { value: cell.value, place: { at: row.at, text: row.printed } };
	}
	for (const sentence of manuscript.sentences) {
		const count = sentence.mentions
			.flatMap((mention) => (mention.kind === "count" ? [mention] : []))
			.find((mention) => countsThese(sentence, mention, key, longForms));
		if (count) return { value: count.value, place: { at: sentence.at, text: sentence.text } };
	}
	return undefined;
}

function countsThese(
	sentence: Sentence,
	count: NumberMention,
	key: string,
	longForms: ReadonlyMap<string, string>,
): boolean {
	const after = /^(?:\s[A-Za-z’'-]+){1,5}/.exec(sentence.text.slice(count.end))?.[0] ?? "";
	return subjectWords(after, longForms).join(" ") === key;
}
