import type { Manuscript, Sentence } from "../manuscript/manuscript.ts";
import { changePerCents, fromTos } from "../statements/change-claims.ts";
import type { ChangePerCent } from "../statements/claim.ts";
import { judgeChange } from "../statements/judge-change.ts";
import { asNumber } from "../statements/masked-patterns.ts";
import { atSentence, sentenceAsRelated } from "./at-sentence.ts";
import type { Check } from "./check.ts";

/** Above this count some whole number gives nearly every per cent, so that nothing can be told. */
const LARGEST_TELLING = 200;

/** “66 times, an increase of 46%”: no whole number that became 66 rose by 46%. */
export const wholeNumberBase: Check = {
	name: "whole-number-base",
	title: "Per cents that no whole number gives",
	*run({ manuscript }) {
		for (const sentence of manuscript.sentences)
			for (const claim of changePerCents(sentence)) {
				const held = countBehind(claim, sentence, manuscript);
				const { perCent } = claim;
				if (
					!held ||
					claim.unreal ||
					claim.comparison ||
					claim.sign === 0 ||
					perCent.kind !== "per cent" ||
					perCent.hedge ||
					held.count.hedge
				)
					continue;
				const to = held.count.value;
				const base = to / (1 + (claim.sign * Math.abs(perCent.value)) / 100);
				if (to < 1 || to > LARGEST_TELLING || !Number.isFinite(base)) continue;
				const near = [Math.floor(base), Math.ceil(base)].filter((from) => from > 0);
				if (
					near.some(
						(from) => judgeChange({ from: whole(from), to: whole(to), stated: perCent }).kind === "agrees",
					)
				)
					continue;
				const trials = near.map(
					(from) =>
						`${from} gives ${judgeChange({ from: whole(from), to: whole(to), stated: { ...perCent, places: perCent.places + 1 } }).perCent}%`,
				);
				yield {
					...atSentence(sentence, perCent),
					severity: "doubtful",
					certainty: "certain",
					says: `${held.count.text} after ${perCent.text}`,
					computed: `the value before would be ${base.toFixed(1)}, no whole number: ${trials.join(", ")}`,
					instead: "give the count before as well",
					related: held.sentence === sentence ? [] : [sentenceAsRelated(held.sentence)],
				};
			}
	},
};

function whole(value: number) {
	return { value, places: 0 };
}

/** The one count that the per cent can be about: in its sentence, or in the one before where this one only goes on. */
function countBehind(claim: ChangePerCent, sentence: Sentence, { sentences }: Manuscript) {
	if (/\bcompare/i.test(sentence.text) || fromTos(sentence).length > 0 || changePerCents(sentence).length > 1)
		return undefined;
	const goesOn = /^(?:This|That) (?:is|was|represents|equates to) an? /.test(sentence.text);
	const before = sentences[sentence.index - 1];
	const from = goesOn && before?.paragraph === sentence.paragraph ? before : sentence;
	const counts = from.mentions.flatMap((mention) =>
		mention.kind === "count" && mention.places === 0 ? (asNumber(mention) ?? []) : [],
	);
	const [count] = counts;
	if (
		!count ||
		counts.length !== 1 ||
		from.mentions.filter((mention) => mention.kind === "count" || mention.kind === "word").length !== 1
	)
		return undefined;
	const behind = /^[^‹.;]{0,60}$/.test(
		from === sentence ? between(sentence, count.end, claim.perCent.start) : "",
	);
	return behind ? { count, sentence: from } : undefined;
}

/** Only “66 offences, an increase of 46%” is telling; a per cent that comes first may be about something else. */
function between(sentence: Sentence, from: number, to: number): string {
	return from <= to ? sentence.text.slice(from, to) : "‹";
}
