import { printedNumber } from "#vocabulary";
import type { Remark } from "../finding.ts";
import type { Sentence } from "../manuscript/manuscript.ts";
import { mark, type NumberMention } from "../manuscript/mention.ts";
import { asNumber, numberAt } from "../statements/masked-patterns.ts";
import { atSentence } from "./at-sentence.ts";
import type { Check } from "./check.ts";

/** Totals in sentences against the parts listed beside them, and shares that are said to leave nothing over. */
export const sumsInProse: Check = {
	name: "sums-in-prose",
	title: "Totals and parts in sentences",
	*run({ manuscript }) {
		for (const sentence of manuscript.sentences) {
			yield* listedParts(sentence);
			yield* remainders(sentence);
		}
	},
};

const PART = "‹n\\d+›\\s+[^‹;.()]{2,45}?";
const LIST = `(?:${PART}(?:,\\s*|\\s+and\\s+|\\s*&\\s*|,\\s+and\\s+|\\s*;\\s*))+${PART}`;
const IN_BRACKETS = new RegExp(`${mark("n")}\\s+[^‹;.()]{2,50}?\\((?<list>${LIST})\\)`, "gi");
const BEHIND_DASH = new RegExp(
	`${mark("n")}\\s+[^‹;.()]{2,50}?(?:\\s[–—-]\\s|:\\s*|, (?:made up of|comprising|consisting of)\\s+|\\s(?:made up of|comprising|consisting of|split between)\\s+)(?<list>${LIST})\\s*[.;]?$`,
	"gi",
);
const NOT_ALL =
	/\b(?:including|include[sd]?|of which|such as|e\.g|mainly|mostly|notably|among|for example|also|additional|plus|further|up from|down from|compared|previous|against|in addition|respectively|average)\b/i;

function* listedParts(sentence: Sentence): Generator<Remark> {
	for (const shape of [IN_BRACKETS, BEHIND_DASH])
		for (const match of sentence.masked.matchAll(shape)) {
			const total = numberAt(sentence, match[1]);
			const parts = [...(match.groups?.list ?? "").matchAll(/‹n(\d+)›/g)].flatMap(
				([, index]) => numberAt(sentence, index) ?? [],
			);
			if (
				!total ||
				parts.length < 2 ||
				NOT_ALL.test(match[0]) ||
				[total, ...parts].some((each) => each.hedge)
			)
				continue;
			const sum = sumOf(parts);
			if (sum === total.value) continue;
			const near = Math.abs(sum - total.value) <= Math.max(2, 0.25 * total.value);
			yield {
				...atSentence(sentence, total),
				severity: near ? "wrong" : "doubtful",
				certainty: near ? "likely" : "possible",
				says: `${total.text} = ${parts.map((part) => part.text).join(" + ")}`,
				computed: `the parts give ${printedNumber(sum)}`,
				instead: printedNumber(sum),
			};
		}
}

const REMAINING = /‹p(\d+)›[^;.]*?\b(?:the\s+)?(?:remaining|other|rest)\s+(?:\(?‹p(\d+)›)/i;

/** “93% from here, the remaining 7% from elsewhere” must leave nothing over. */
function* remainders(sentence: Sentence): Generator<Remark> {
	const match = REMAINING.exec(sentence.masked);
	if (!match) return;
	const last = Number(match[2]);
	const listed = sentence.mentions
		.slice(0, last + 1)
		.flatMap((mention) => (mention.kind === "per cent" && !mention.signed ? (asNumber(mention) ?? []) : []));
	const sum = sumOf(listed);
	const slack = listed.reduce((held, share) => held + share.slack, 0);
	const pair = [asNumber(sentence.mentions[Number(match[1])]), asNumber(sentence.mentions[last])].flatMap(
		(share) => share ?? [],
	);
	if (
		[sum, sumOf(pair)].some((each) => Math.abs(each - 100) <= slack + 1e-9) ||
		listed.some((share) => share.hedge)
	)
		return;
	yield {
		...atSentence(sentence, asNumber(sentence.mentions[last])),
		severity: listed.length === 2 ? "wrong" : "doubtful",
		certainty: "likely",
		says: listed.map((share) => share.text).join(" + "),
		computed: `together ${printedNumber(sum, Math.max(...listed.map((share) => share.places)))}%, not 100%`,
		instead: "shares that add up to 100%, or what the rest is",
	};
}

function sumOf(list: readonly NumberMention[]): number {
	return list.reduce((sum, each) => sum + each.value, 0);
}
