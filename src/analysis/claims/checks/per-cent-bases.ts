import { listInWords } from "#vocabulary";
import type { Remark } from "../finding.ts";
import type { Manuscript, Sentence } from "../manuscript/manuscript.ts";
import { areaNames, areaOf } from "../statements/areas.ts";
import { changePerCents } from "../statements/change-claims.ts";
import { asNumber } from "../statements/masked-patterns.ts";
import { atSentence, sentenceAsRelated } from "./at-sentence.ts";
import type { Check } from "./check.ts";

/** Per cents whose base is not stated, is another one than it seems, or changes its name. */
export const perCentBases: Check = {
	name: "per-cent-base",
	title: "Bases of per cents",
	*run({ manuscript }) {
		for (const sentence of manuscript.sentences) {
			yield* impliedBase(sentence, manuscript);
			yield* missingBase(sentence, manuscript);
			yield* renamedBase(sentence, manuscript);
		}
	},
};

type CountAndShare = {
	readonly count: number;
	readonly text: string;
	readonly least: number;
	readonly most: number;
};

/** “31 (38%)”: a count with its share, and the bases that would give it. */
function countsWithShares(sentence: Sentence): CountAndShare[] {
	return [...sentence.masked.matchAll(/‹n(\d+)›(?:\s[a-z]+){0,2}\s*\(‹p(\d+)›\)/g)].flatMap((match) => {
		const count = asNumber(sentence.mentions[Number(match[1])]);
		const share = asNumber(sentence.mentions[Number(match[2])]);
		if (!count || !share || share.signed || share.value <= 0 || share.value > 100) return [];
		const [least, most] = [
			(count.value / (share.value + share.slack)) * 100,
			(count.value / Math.max(share.value - share.slack, 1e-9)) * 100,
		];
		return [{ count: count.value, text: `${count.text} (${share.text})`, least, most }];
	});
}

/** How far back a base may be stated. */
const SENTENCES_BACK = 12;

function* impliedBase(sentence: Sentence, manuscript: Manuscript): Generator<Remark> {
	const pairs = countsWithShares(sentence);
	if (pairs.length < 2) return;
	const least = Math.max(...pairs.map((pair) => pair.least));
	const most = Math.min(...pairs.map((pair) => pair.most));
	const near = manuscript.sentences.slice(Math.max(0, sentence.index - SENTENCES_BACK), sentence.index + 2);
	const stated = near
		.filter((other) => other.section === sentence.section)
		.flatMap((other) => other.mentions)
		.flatMap((mention) => (mention.kind === "count" ? [mention.value] : []));
	if (least > most || stated.some((value) => value >= least - 1e-9 && value <= most + 1e-9)) return;
	const sum = pairs.reduce((held, pair) => held + pair.count, 0);
	const fits = sum >= least && sum <= most ? `: they are shares of ${sum}, the sum of the groups` : "";
	yield {
		...atSentence(sentence),
		severity: "doubtful",
		certainty: "certain",
		says: listInWords(pairs.map((pair) => pair.text)),
		computed: `the base must be ${Math.ceil(least)} to ${Math.floor(most)}, and none such is stated${fits}`,
		instead: "state the number that the per cents are of, and that the groups do not overlap",
	};
}

const OF_SOMETHING =
	/^\s+(?:of|in)\b|^\s+(?:had|were|was|have|described|identified|reported|said|felt|live)\b|^\)/;

function* missingBase(sentence: Sentence, manuscript: Manuscript): Generator<Remark> {
	const changes = changePerCents(sentence).map((claim) => claim.perCent);
	const bare = sentence.mentions.filter(
		(mention) =>
			mention.kind === "per cent" && !mention.signed && !changes.includes(mention) && mention.value <= 100,
	);
	const [first] = bare;
	if (!first || sentence.role === "heading") return;
	const after = sentence.text.slice(first.end);
	const around = manuscript.sentences
		.slice(Math.max(0, sentence.index - 1), sentence.index + 2)
		.filter((other) => other.paragraph === sentence.paragraph);
	if (
		!OF_SOMETHING.test(after) ||
		around.some((other) => other.mentions.some((mention) => mention.kind === "count"))
	)
		return;
	yield {
		...atSentence(sentence, first),
		severity: "style",
		certainty: "likely",
		says: listInWords(bare.map((mention) => mention.text)),
		computed: "no count stands beside it, so it cannot be worked out again",
		instead: "give the number behind it, or say that the source gives the per cent only",
	};
}

const SHARE_OF_WHOLE =
	/‹n(\d+)›[^;.]{0,60}?‹p(\d+)›\s+of\s+(?:the|all)\s+(?:overall\s+|total\s+|whole\s+)?([a-z]+)\s+(in|across|for)\s/;

/** A share of “the cohort in Kent and Medway” whose base was introduced as “the cohort in Kent”. */
function* renamedBase(sentence: Sentence, manuscript: Manuscript): Generator<Remark> {
	const match = SHARE_OF_WHOLE.exec(sentence.masked);
	const [count, share] = [
		asNumber(sentence.mentions[Number(match?.[1])]),
		asNumber(sentence.mentions[Number(match?.[2])]),
	];
	if (!match || !count || !share || share.value === 0) return;
	const names = { ...areaNames(manuscript), own: undefined };
	const area = areaOf(sentence.text.slice(share.end), names);
	const base = manuscript.sentences
		.slice(0, sentence.index)
		.reverse()
		.find(
			(other) =>
				other.section === sentence.section &&
				other.text.includes(match[3] ?? "") &&
				other.mentions.some(
					(mention) =>
						mention.kind === "count" &&
						Math.round((count.value / mention.value) * 100) === Math.round(share.value),
				),
		);
	const other = base ? areaOf(base.text, names) : "";
	if (!base || area === "" || other === "" || area === other) return;
	yield {
		...atSentence(sentence, share),
		severity: "doubtful",
		certainty: "possible",
		says: `${match[3]} in ${area}`,
		computed: `the same base was given as the ${match[3]} in ${other}`,
		instead: "one name for one area",
		related: [sentenceAsRelated(base)],
	};
}
