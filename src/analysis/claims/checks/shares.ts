import { roundHalfAwayFromZero, roundRatio } from "#analysis/statistics";
import type { Remark } from "../finding.ts";
import type { Sentence } from "../manuscript/manuscript.ts";
import { mark } from "../manuscript/mention.ts";
import type { Share } from "../statements/claim.ts";
import { truncated } from "../statements/judge-change.ts";
import { asNumber, numberAt, words } from "../statements/masked-patterns.ts";
import { atSentence } from "./at-sentence.ts";
import type { Check } from "./check.ts";

/** A hedged share (“about a third, 32%”) may lie this many points from the exact one. */
const HEDGED_POINTS = 2.5;

/** A per cent beside the part and the whole that it is worked out from. */
export const shares: Check = {
	name: "share-arithmetic",
	title: "Part, whole and per cent",
	*run({ manuscript }) {
		for (const [index, sentence] of manuscript.sentences.entries())
			for (const share of sharesIn(sentence, manuscript.sentences[index - 1])) yield* shareRemarks(share);
	},
};

const OF = "(?:out\\s+)?of\\s+(?:the\\s+|all\\s+|a total of\\s+|our\\s+)*";
const BESIDE =
	"(?:\\(|\\s(?:or|which is|representing|equating to|equates to|this equates to|this is|i\\.e\\.)\\s+|,\\s+(?:or\\s+|which is\\s+|this equates to\\s+|representing\\s+|equating to\\s+|which equates to\\s+)?)";
const PATTERNS: readonly {
	readonly shape: RegExp;
	readonly order: readonly [part: number, whole: number, perCent: number];
}[] = [
	{
		shape: new RegExp(
			`^Of\\s+(?:the\\s+|all\\s+)?${mark("n")}${words(50)},\\s+${mark("p")}\\s*\\(${mark("n")}\\)`,
			"gi",
		),
		order: [2, 0, 1],
	},
	{
		shape: new RegExp(
			`${mark("n")}\\s+(?:[a-z]+\\s+){0,3}?${OF}${mark("n")}${words(50)}${BESIDE}${mark("p")}`,
			"gi",
		),
		order: [0, 1, 2],
	},
	{
		shape: new RegExp(
			`${mark("p")}${words(40)}\\(\\s*${mark("n")}\\s*(?:${OF}|/\\s*)${mark("n")}\\s*[a-z ]*\\)`,
			"gi",
		),
		order: [1, 2, 0],
	},
	{
		shape: new RegExp(
			`${mark("n")}${words(70)},\\s+${mark("n")}\\s+of\\s+(?:which|whom|these|those|them)\\b${words(50)}${BESIDE}${mark("p")}`,
			"gi",
		),
		order: [1, 0, 2],
	},
];

function sharesIn(sentence: Sentence, before: Sentence | undefined): Share[] {
	const found: Share[] = [];
	for (const { shape, order } of PATTERNS)
		for (const match of sentence.masked.matchAll(shape)) {
			const [part, whole, perCent] = order.map((position) => numberAt(sentence, match[position + 1]));
			const rest = sentence.masked.slice(match.index + match[0].length);
			if (!part || !whole || !perCent || perCent.signed || part.value > whole.value) continue;
			if (
				/^\)?\s*(?:more|fewer|less|higher|lower|up|down|increase|decrease|rise|fall|reduction|of the (?:increase|rise))/i.test(
					rest,
				)
			)
				continue;
			found.push({
				kind: "share",
				sentence,
				part,
				whole,
				perCent,
				sameSentence: true,
				start: match.index,
				end: match.index + match[0].length,
			});
		}
	return found.length > 0 ? found : shareOfThose(sentence, before);
}

const OF_THOSE = new RegExp(
	`^${mark("n")}\\s+(?:[a-z]+\\s+)?of\\s+(?:these|those|them)\\b${words(60)}${BESIDE}${mark("p")}`,
	"i",
);

/** “There were 179 cases. 35 of those were repeats (20%).” */
function shareOfThose(sentence: Sentence, before: Sentence | undefined): Share[] {
	const match = OF_THOSE.exec(sentence.masked);
	const counts = (before?.mentions ?? []).flatMap((mention) =>
		mention.kind === "count" ? (asNumber(mention) ?? []) : [],
	);
	const [part, perCent] = [numberAt(sentence, match?.[1]), numberAt(sentence, match?.[2])];
	const [whole] = counts;
	if (
		!match ||
		!part ||
		!perCent ||
		!whole ||
		counts.length !== 1 ||
		before?.paragraph !== sentence.paragraph
	)
		return [];
	if (part.value > whole.value || /compare|previous|last year/i.test(before.text)) return [];
	return [
		{ kind: "share", sentence, part, whole, perCent, sameSentence: false, start: 0, end: match[0].length },
	];
}

function* shareRemarks({ sentence, part, whole, perCent, sameSentence }: Share): Generator<Remark> {
	if (whole.value === 0) return;
	const exact = (part.value / whole.value) * 100;
	const right = roundRatio({ top: part.value, bottom: whole.value, times: 100, places: perCent.places });
	if (right === perCent.value) return;
	const hedged = perCent.hedge ?? part.hedge ?? whole.hedge;
	if (hedged && Math.abs(exact - perCent.value) <= HEDGED_POINTS) return;
	if (
		part.slack + whole.slack > 0 &&
		Math.abs(exact - perCent.value) <= (100 * (part.slack + whole.slack)) / whole.value + perCent.slack
	)
		return;
	const cut = truncated(exact, perCent.places) === perCent.value;
	yield {
		...atSentence(sentence, perCent),
		severity: cut ? "doubtful" : "wrong",
		certainty: sameSentence ? "certain" : "likely",
		says: `${part.text} of ${whole.text} is ${perCent.text}`,
		computed: `${part.text} of ${whole.text} is ${right}% (${roundHalfAwayFromZero(exact, perCent.places + 2)}%)${cut ? ": cut off, not rounded" : ""}`,
		instead: `${right}%`,
	};
}
