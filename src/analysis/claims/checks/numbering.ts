import type { Remark } from "../finding.ts";
import type { Manuscript, Sentence } from "../manuscript/manuscript.ts";
import { atSentence, sentenceAsRelated } from "./at-sentence.ts";
import type { Check } from "./check.ts";

/** Numbering that runs on where it should begin again, and headings whose number stands twice. */
export const numbering: Check = {
	name: "numbering",
	title: "Numbers of lists and headings",
	*run({ manuscript }) {
		yield* listsThatRunOn(manuscript);
		yield* headingsTwice(manuscript);
	},
};

function* listsThatRunOn({ sentences }: Manuscript): Generator<Remark> {
	const numbered = sentences.filter((sentence) => sentence.marker?.number !== undefined);
	const lists = Map.groupBy(numbered, (sentence) => sentence.marker?.list ?? 0);
	for (const items of lists.values()) {
		const [first] = items;
		const from = first?.marker?.number ?? 1;
		if (!first || from <= 1 || items.length < 2) continue;
		const same = items.map((item) =>
			numbered.find((other) => other.marker?.list !== item.marker?.list && plain(other) === plain(item)),
		);
		const earlier = same.filter((other) => other !== undefined);
		yield {
			...atSentence(first),
			lastLine: items.at(-1)?.lastLine ?? first.lastLine,
			severity: "doubtful",
			certainty: earlier.length > 1 ? "certain" : "possible",
			says: `a list numbered ${from} to ${from + items.length - 1}`,
			computed:
				earlier.length > 1
					? `the same texts are numbered ${earlier[0]?.marker?.number} to ${earlier.at(-1)?.marker?.number} elsewhere`
					: `the list begins at ${from}`,
			instead: `number it from ${earlier[0]?.marker?.number ?? 1}`,
			related: earlier.map(sentenceAsRelated),
		};
	}
}

function plain(sentence: Sentence): string {
	return sentence.text.toLowerCase().replaceAll(/\W+/g, " ").trim();
}

function* headingsTwice({ headings }: Manuscript): Generator<Remark> {
	const seen = new Map<string, (typeof headings)[number]>();
	for (const heading of headings) {
		if (heading.number === undefined) continue;
		const before = seen.get(heading.number);
		if (before)
			yield {
				at: heading.at,
				sentence: heading.text,
				severity: "doubtful",
				certainty: "certain",
				says: `heading ${heading.number}`,
				computed: `${heading.number} stands twice, first as “${before.text}”`,
				instead: "number headings once each",
				related: [{ at: before.at, text: before.text }],
			};
		else seen.set(heading.number, heading);
	}
}
