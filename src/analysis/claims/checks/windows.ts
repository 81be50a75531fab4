import {
	describePeriod,
	monthsBetween,
	type Period,
	partsOf,
	periodsOverlap,
	wholeMonths,
} from "#vocabulary";
import type { Remark } from "../finding.ts";
import type { Sentence } from "../manuscript/manuscript.ts";
import { atSentence } from "./at-sentence.ts";
import type { Check } from "./check.ts";

/** Windows of time: compared ones must not overlap, be of one length and cover the same months; named lengths must fit. */
export const windows: Check = {
	name: "windows",
	title: "Windows of time",
	*run({ manuscript }) {
		for (const sentence of manuscript.sentences) {
			yield* comparedWindows(sentence);
			yield* namedLength(sentence);
		}
	},
};

const COMPARED = /\b(?:compar(?:ed|es|ing|ison)|against|versus)\b/i;

function* comparedWindows(sentence: Sentence): Generator<Remark> {
	if (!COMPARED.test(sentence.masked)) return;
	const at = COMPARED.exec(sentence.masked)?.index ?? 0;
	const spans = sentence.mentions.flatMap((mention, index) =>
		mention.kind === "period" && mention.period && (wholeMonths(mention.period) ?? 0) > 1
			? [{ mention, period: mention.period, before: sentence.masked.indexOf(`‹d${index}›`) < at }]
			: [],
	);
	const later = spans.findLast((span) => span.before);
	const earlier = spans.find((span) => !span.before);
	if (!later || !earlier || spans.length > 2) return;
	const words = sentence.text.slice(later.mention.end, earlier.mention.start);
	if (/\b(?:same|previous|preceding|prior|corresponding)\b|[;:]/i.test(words)) return;
	const fault = faultOf(later.period, earlier.period);
	if (fault === undefined) return;
	yield {
		...atSentence(sentence, earlier.mention),
		severity: "doubtful",
		certainty: "certain",
		says: `${later.mention.text} compared with ${earlier.mention.text}`,
		computed: fault,
		instead: "compare windows of the same length and months that share no day",
	};
}

function faultOf(later: Period, earlier: Period): string | undefined {
	const [long, short] = [wholeMonths(later), wholeMonths(earlier)];
	if (later.from === earlier.from && later.to === earlier.to) return undefined;
	if (periodsOverlap(later, earlier))
		return `the two windows share the time from ${describePeriod(sharedTime(later, earlier))}`;
	if (long !== short) return `one window is ${long} months long, the other ${short}`;
	if (partsOf(later.from).month !== partsOf(earlier.from).month)
		return "the two windows do not cover the same months of the year";
	return undefined;
}

function sharedTime(later: Period, earlier: Period): Period {
	const [, from] = [later.from, earlier.from].sort();
	const [to] = [later.to, earlier.to].sort();
	return { kind: "window", from: from ?? later.from, to: to ?? later.to };
}

const LENGTH = /‹t(\d+)›\s+(?:period\s+)?(?:from\s+|between\s+|of\s+|\()?‹d(\d+)›/g;
/** Off by one month may be a matter of counting the ends; more is not. */
const COUNTING_THE_ENDS = 1;

function* namedLength(sentence: Sentence): Generator<Remark> {
	for (const [, length, window] of sentence.masked.matchAll(LENGTH)) {
		const [named, printed] = [sentence.mentions[Number(length)], sentence.mentions[Number(window)]];
		if (
			named?.kind !== "duration" ||
			printed?.kind !== "period" ||
			!printed.period ||
			named.months === undefined
		)
			continue;
		const months = monthsBetween(printed.period.from, printed.period.to);
		const off = Math.abs(months - named.months);
		if (months < 2 || off === 0 || (off <= 12 && /^\d{4}\s?[–/-]\s?\d{2,4}$/.test(printed.text))) continue;
		yield {
			...atSentence(sentence, named),
			severity: off > COUNTING_THE_ENDS ? "wrong" : "doubtful",
			certainty: off > COUNTING_THE_ENDS ? "likely" : "possible",
			says: `${named.text} ${printed.text}`,
			computed: `${printed.text} is ${months} months`,
			instead: `${months} months`,
		};
	}
}
