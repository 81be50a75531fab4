import type { Sentence } from "../manuscript/manuscript.ts";
import { mark } from "../manuscript/mention.ts";
import type { ChangeDifference, ChangePerCent, FromTo } from "./claim.ts";
import {
	CHANGE_NOUNS,
	CHANGE_VERBS,
	DOWN_WORDS,
	type Sign,
	signOfWord,
	UP_WORDS,
} from "./direction-words.ts";
import { clauseAround, gap, numberAt, withoutBrackets, words } from "./masked-patterns.ts";
import { remembered } from "./remembered.ts";

const WAY = `${UP_WORDS}|${DOWN_WORDS}`;
/** Words that hold no second word of change, so that the nearest one governs the figure. */
const NO_WAY = `(?:(?!\\b(?:${WAY})\\b)[^‹;.]){0,45}?`;
const HEDGED =
	"(?:(?:a|an|the|just|about|around|approximately|roughly|some|over|more than|nearly|almost|under|only|a further|further|total of|by|circa)\\s+)*";

const PER_CENTS: readonly RegExp[] = [
	new RegExp(`\\b(?<way>${WAY})\\b${NO_WAY}\\b(?:of|by)\\s+${HEDGED}${mark("pq")}`, "gi"),
	new RegExp(
		`${mark("pq")}\\s+(?:[a-z-]+\\s+){0,2}?(?<way>${CHANGE_NOUNS})\\b(?<than>[^.;]{0,40}\\bthan\\b)?`,
		"gi",
	),
	new RegExp(
		`\\b(?<way>up|down|${CHANGE_VERBS})\\s+(?:(?:slightly|sharply|again|also)\\s+)?(?:by\\s+)?${HEDGED}${mark("pq")}`,
		"gi",
	),
	new RegExp(
		`\\b(?<way>${WAY})\\b${words(30)}\\b(?:of|by)\\s+${HEDGED}‹[nmw]\\d+›${words(40)}(?:\\(|\\bor\\s|,\\s|which equates to\\s|equates to\\s|equivalent to\\s|equal to\\s|represent(?:s|ing)\\s)${HEDGED}${mark("pq")}`,
		"gi",
	),
];

/** Every per cent (or points) of change that a sentence states. */
export const changePerCents = remembered((sentence: Sentence): readonly ChangePerCent[] => {
	if (!/‹[pq]/.test(sentence.masked)) return [];
	const found = new Map<string, ChangePerCent>();
	for (const pattern of PER_CENTS) {
		for (const match of sentence.masked.matchAll(pattern)) {
			const position = match.slice(1).find((group) => group !== undefined && /^\d+$/.test(group));
			const perCent = numberAt(sentence, position);
			if (!perCent || position === undefined || found.has(position)) continue;
			const { start, end } = markSpan(sentence, position);
			if (isForeignShare(sentence.masked, end)) continue;
			found.set(position, {
				kind: "change per cent",
				sentence,
				perCent,
				sign: signOfWord(match.groups?.way ?? ""),
				start,
				end,
				unreal: isUnreal(sentence.masked, start, end),
				comparison:
					match.groups?.than !== undefined ||
					/^[^,.;]{0,30}\b(?:than|above|below)\b/.test(sentence.masked.slice(end)),
			});
		}
	}
	for (const claim of signedPerCents(sentence)) {
		const position = String(sentence.mentions.indexOf(claim.perCent));
		if (!found.has(position)) found.set(position, claim);
	}
	return [...found.values()].sort((left, right) => left.start - right.start);
});

/** “+26.3%” and “-12.6%” carry their way in their sign. */
function signedPerCents(sentence: Sentence): ChangePerCent[] {
	return sentence.mentions.flatMap((mention, index) => {
		if (mention.kind !== "per cent" || !mention.signed) return [];
		const { start, end } = markSpan(sentence, String(index));
		const sign: Sign = mention.value < 0 ? -1 : 1;
		const unreal = isUnreal(sentence.masked, start, end);
		return [
			{ kind: "change per cent", sentence, perCent: mention, sign, start, end, unreal, comparison: false },
		];
	});
}

/** “a reduction of 20% of offenders” is a share, “75% of the rise” too. */
function isForeignShare(masked: string, end: number): boolean {
	return /^\s+of (?:all|the (?:increase|rise|decrease|fall|reduction))\b/.test(masked.slice(end));
}

const UNREAL =
	/\b(?:targets?|aim(?:s|ed|ing)?|goals?|planned|expect(?:s|ed|ation)?|forecast|project(?:ed|ion)|predict(?:s|ed)?|would|could|might|may|should|if|unless|hope[sd]?|ambition|intend(?:s|ed)?|estimated|set to|on track)\b/i;

function isUnreal(masked: string, start: number, end: number): boolean {
	return UNREAL.test(clauseAround(masked, start, end)) || isQuoted(masked, start);
}

/** What somebody else is quoted as saying is not the document's own claim. */
function isQuoted(masked: string, at: number): boolean {
	const before = masked.slice(0, at);
	return (
		before.lastIndexOf("“") > before.lastIndexOf("”") ||
		(before.split('"').length % 2 === 0 && masked.slice(at).includes('"'))
	);
}

const DIFFERENCES: readonly RegExp[] = [
	new RegExp(`\\b(?<way>${WAY})\\b${NO_WAY}\\b(?:of|by)\\s+${HEDGED}${mark("nm")}`, "gi"),
	new RegExp(`${mark("n")}\\s+(?<way>more|fewer|less|additional|extra)\\b(?!\\s+than)`, "gi"),
];

/** Every difference that a sentence states as a number. */
export const changeDifferences = remembered((sentence: Sentence): readonly ChangeDifference[] => {
	if (!/‹[nm]/.test(sentence.masked)) return [];
	const found = new Map<string, ChangeDifference>();
	for (const pattern of DIFFERENCES) {
		for (const match of sentence.masked.matchAll(pattern)) {
			const position = match.slice(1).find((group) => group !== undefined && /^\d+$/.test(group));
			const difference = numberAt(sentence, position);
			if (!difference || position === undefined || found.has(position)) continue;
			const { start, end } = markSpan(sentence, position);
			const way = match.groups?.way ?? "";
			const sign = /additional|extra/i.test(way) ? 1 : signOfWord(way);
			const unreal = isUnreal(sentence.masked, start, end);
			found.set(position, { kind: "difference", sentence, difference, sign, start, end, unreal });
		}
	}
	return [...found.values()];
});

const AGAINST =
	"(?:compar(?:ed|ing|es|ison)\\s+(?:to|with)|as compared (?:to|with)|in comparison (?:to|with)|against|versus|vs\\.?|as opposed to)";
const ANY_WORD = "(?:[^‹;.]|‹[dtxo]\\d+›)";
const FROM_TO: readonly { readonly shape: RegExp; readonly order: readonly [number, number] }[] = [
	{
		shape: new RegExp(
			`\\bfrom\\b${words(45)}${mark("nmp")}(?:(?!\\bcompar|\\bagainst)${ANY_WORD}){0,60}?\\bto\\b${gap(45)}${mark("nmp")}`,
			"gi",
		),
		order: [0, 1],
	},
	{
		shape: new RegExp(`\\bto\\s+${gap(20)}${mark("nmp")}${gap(50)}\\bfrom\\s+${gap(25)}${mark("nmp")}`, "gi"),
		order: [1, 0],
	},
	{
		shape: new RegExp(`${mark("nmp")}${gap(90)}\\b${AGAINST}\\b${gap(60)}${mark("nmp")}`, "gi"),
		order: [1, 0],
	},
	{
		shape: new RegExp(
			`${mark("nmp")}${gap(70)}\\b(?<way>up|down|increase|increased|decrease|decreased|rise|fall|drop|reduction|reduced|risen|fallen)\\s+(?:slightly\\s+|sharply\\s+)?(?:from|on)\\s+${gap(40)}${mark("nmp")}`,
			"gi",
		),
		order: [1, 0],
	},
];

const NO_CHANGE_BEFORE =
	/\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|aged?|between|anything|anywhere|scale|score[ds]?|scores|ages|costs?|target(?:s|ed)?)\s+$/i;

/** Every pair of values, was and became, that a sentence states. */
export const fromTos = remembered((sentence: Sentence): readonly FromTo[] => {
	if (!/‹[nmp].*‹[nmp]/.test(sentence.masked)) return [];
	const bare = withoutBrackets(sentence.masked);
	const found: FromTo[] = [];
	for (const { shape, order } of FROM_TO) {
		for (const match of bare.matchAll(shape)) {
			const positions = match.slice(1).filter((group) => group !== undefined && /^\d+$/.test(group));
			const from = numberAt(sentence, positions[order[0]]);
			const to = numberAt(sentence, positions[order[1]]);
			const start = match.index;
			const end = start + match[0].length;
			if (
				!from ||
				!to ||
				from.kind !== to.kind ||
				found.some((other) => start < other.end && other.start < end)
			)
				continue;
			if (NO_CHANGE_BEFORE.test(bare.slice(0, start)) || isPartOfShare(bare, start, end, match[0])) continue;
			const sign = signOfWord(match.groups?.way ?? "") || signBefore(bare, start);
			const rounded = from.kind === "per cent" || saysRate(clauseAround(sentence.masked, start, end));
			found.push({ kind: "from to", sentence, from, to, sign, rounded, start, end });
		}
	}
	if (found.length > 0) return found.sort((left, right) => left.start - right.start);
	const others = [...inBrackets(sentence), ...moreThanBefore(sentence)];
	return others.length > 0 ? others : byYear(sentence);
});

const BRACKETED = new RegExp(`\\((?:from\\s+)?${mark("nm")}\\s+to\\s+${mark("nm")}\\)`, "g");

/** “fell 11.8% (451 to 398)”. */
function inBrackets(sentence: Sentence): FromTo[] {
	return [...sentence.masked.matchAll(BRACKETED)].flatMap((match) => {
		const [from, to] = [numberAt(sentence, match[1]), numberAt(sentence, match[2])];
		if (!from || !to || from.kind !== to.kind) return [];
		const end = match.index + match[0].length;
		return [{ kind: "from to", sentence, from, to, sign: 0, rounded: false, start: match.index, end }];
	});
}

const MORE_THAN_BEFORE = new RegExp(
	`${mark("n")}\\s+[^‹;.]{1,40}?,\\s+${mark("n")}\\s+(?<way>more|fewer|less)\\s+than\\s+(?:last|the (?:year|previous)|a year|in|during)\\b[^‹;.,()]{0,20}`,
	"gi",
);

/** “200 reports, 40 more than last year”: what it was follows from the difference. */
function moreThanBefore(sentence: Sentence): FromTo[] {
	return [...sentence.masked.matchAll(MORE_THAN_BEFORE)].flatMap((match) => {
		const [to, by] = [numberAt(sentence, match[1]), numberAt(sentence, match[2])];
		if (!to || !by) return [];
		const sign = signOfWord(match.groups?.way ?? "");
		const value = to.value - sign * by.value;
		const from = { ...to, value, text: String(value) };
		const end = match.index + match[0].length;
		return [{ kind: "from to", sentence, from, to, sign, rounded: false, start: match.index, end }];
	});
}

/** “50 in 2016 and 40 in 2015”: two counts, each with its time, the later one being what became. */
function byYear(sentence: Sentence): FromTo[] {
	const counts = sentence.mentions.flatMap((mention) => (mention.kind === "count" ? [mention] : []));
	const periods = sentence.mentions.flatMap((mention) =>
		mention.kind === "period" && mention.period ? [mention.period] : [],
	);
	const [first, second] = counts;
	const [firstTime, secondTime] = periods;
	if (!first || !second || !firstTime || !secondTime || counts.length !== 2 || periods.length !== 2)
		return [];
	const kinds = sentence.mentions
		.filter((mention) => mention.kind !== "per cent")
		.map((mention) => mention.kind)
		.join(" ");
	const inPairs = kinds === "count period count period" || kinds === "period count period count";
	if (!inPairs || firstTime.from === secondTime.from || first.text.length === 0) return [];
	const [from, to] = firstTime.from < secondTime.from ? [first, second] : [second, first];
	const ends = sentence.masked.search(/‹[a-z]\d+›(?!.*‹[ndx]\d+›)/);
	const rounded = saysRate(sentence.masked);
	return [{ kind: "from to", sentence, from, to, sign: 0, rounded, start: 0, end: Math.max(0, ends) }];
}

/** “45 out of 60 against 50 out of 55” compares shares, whose parts are no pair. */
function isPartOfShare(masked: string, start: number, end: number, between: string): boolean {
	return (
		/\bout of\b/.test(between) ||
		/\bout of\s+$/.test(masked.slice(0, start)) ||
		/^\s+out of\b/.test(masked.slice(end))
	);
}

function saysRate(clause: string): boolean {
	return /\b(?:rates?|average|mean|index|score|per (?:head|person|household|day|week|month)|percentage|proportion)\b|‹x\d+›/i.test(
		clause,
	);
}

const WAY_BEFORE = new RegExp(`\\b(${WAY})\\b(?:(?!\\b(?:${WAY})\\b)[^‹;.,]){0,40}$`, "i");

function signBefore(masked: string, start: number): Sign {
	const found = WAY_BEFORE.exec(masked.slice(0, start));
	return found && !/^(?:more|less|higher|lower)$/i.test(found[1] ?? "") ? signOfWord(found[1] ?? "") : 0;
}

function markSpan(sentence: Sentence, position: string): { start: number; end: number } {
	const end = sentence.masked.indexOf(`${position}›`) + position.length + 1;
	const start = sentence.masked.lastIndexOf("‹", end);
	return { start, end };
}
