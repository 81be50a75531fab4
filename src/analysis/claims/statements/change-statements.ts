import type { Manuscript, Sentence } from "../manuscript/manuscript.ts";
import { changeDifferences, changePerCents, fromTos } from "./change-claims.ts";
import type { ChangeDifference, ChangePerCent, FromTo } from "./claim.ts";
import { asNumber } from "./masked-patterns.ts";

/** A pair of values with the per cents and differences that are said of it, in one sentence or the next. */
export type ChangeStatement = {
	readonly pair: FromTo;
	readonly perCents: readonly ChangePerCent[];
	readonly differences: readonly ChangeDifference[];
};

/** A sentence that goes on about the one before it. */
const GOES_ON =
	/^(?:This|That|These|It|Which|The (?:increase|decrease|reduction|rise|fall|drop)|An? (?:increase|decrease|reduction|rise|fall|drop))\b[^.]{0,25}?\b(?:is|was|were|represent(?:s|ed)?|equates?|translates?|mean(?:s|t)?|gives?|show(?:s|ed)?|equals?|amounts?|of)\b/;
const UP_FROM = /^(?:This|That|It|These)\s+(?:is|was|are|were|has|have|compares?|represents?)\b/;

/** How many characters may lie between a pair and the per cent said of it. */
const NEAR = 110;

/** Every change that can be worked out from the two values which the document itself gives. */
export function changeStatements(manuscript: Manuscript): ChangeStatement[] {
	return manuscript.sentences.flatMap((sentence, index) => {
		const next = followUp(sentence, manuscript.sentences[index + 1]);
		const own = fromTos(sentence);
		const pairs = own.length > 0 ? own : pairAcross(sentence, next);
		return pairs.map((pair) => statementOf(pair, pairs, next));
	});
}

function followUp(sentence: Sentence, next: Sentence | undefined): Sentence | undefined {
	return next && next.paragraph === sentence.paragraph && next.role !== "heading" ? next : undefined;
}

/** “There were 3390 offences. This is up from 2665 in 2014-15.” */
function pairAcross(sentence: Sentence, next: Sentence | undefined): FromTo[] {
	if (!next || !UP_FROM.test(next.masked)) return [];
	const counts = sentence.mentions.filter((mention) => mention.kind === "count" || mention.kind === "money");
	const found =
		/^\S+\s+(?:is|was|are|were|compares?|represents?|has|have)\b[^‹;.]{0,30}?\b(up|down|rise|increase|decrease|fall|drop|reduction|compares?|compared)?\s*(?:from|to|with|against)\s+(?:[^‹;.]){0,20}‹([nm])(\d+)›/.exec(
			next.masked,
		);
	const from = asNumber(next.mentions[Number(found?.[3])]);
	const to = asNumber(counts[0]);
	if (!found || counts.length !== 1 || !from || !to || from.kind !== to.kind) return [];
	if (fromTos(next).length > 0) return [];
	const sign = /^(?:up|rise|increase)$/.test(found[1] ?? "")
		? 1
		: /^(?:down|decrease|fall|drop|reduction)$/.test(found[1] ?? "")
			? -1
			: 0;
	return [
		{ kind: "from to", sentence: next, from, to, sign, rounded: false, start: 0, end: found[0].length },
	];
}

/** “from 200 to 250, then back to 200, a fall of 20%”: what follows is about the way back. */
const GOES_BACK = /^[^‹.;]{0,12}\b(?:then|before|back|and then|but)\b[^‹.;]{0,30}‹[nmp]\d+›/;

function statementOf(pair: FromTo, pairs: readonly FromTo[], next: Sentence | undefined): ChangeStatement {
	if (GOES_BACK.test(pair.sentence.masked.slice(pair.end))) return { pair, perCents: [], differences: [] };
	const ownPerCents = bound(changePerCents(pair.sentence), pair, pairs);
	const ownDifferences = bound(changeDifferences(pair.sentence), pair, pairs);
	const goesOn =
		next &&
		next !== pair.sentence &&
		pairs.length === 1 &&
		GOES_ON.test(next.text) &&
		fromTos(next).length === 0;
	const later = goesOn && ownPerCents.length === 0 ? firstOnly(changePerCents(next)) : [];
	const laterDifferences = goesOn && ownDifferences.length === 0 ? firstOnly(changeDifferences(next)) : [];
	return {
		pair,
		perCents: [...ownPerCents, ...bracketed(pair), ...later].filter(
			(claim) => !claim.unreal && !claim.comparison,
		),
		differences: [...ownDifferences, ...laterDifferences].filter((claim) => !claim.unreal),
	};
}

/** Of a sentence that goes on, only what stands in its first clause is about the pair. */
function firstOnly<Each extends { readonly start: number; readonly sentence: Sentence }>(
	claims: readonly Each[],
): Each[] {
	return claims.slice(0, 1).filter((claim) => !elsewhere(claim.sentence.masked.slice(0, claim.start)));
}

/** The claims that stand nearest this pair, with no other pair nearer and no other place named between. */
function bound<Each extends { readonly start: number; readonly end: number; readonly sentence: Sentence }>(
	claims: readonly Each[],
	pair: FromTo,
	pairs: readonly FromTo[],
): Each[] {
	const candidates = claims
		.filter(
			(claim) =>
				claim.sentence === pair.sentence && distance(claim, pair) <= NEAR && distance(claim, pair) >= 0,
		)
		.filter((claim) => pairs.every((other) => other === pair || nearer(claim, pair, other)))
		.filter((claim) => !elsewhere(between(claim, pair)))
		.sort((left, right) => distance(left, pair) - distance(right, pair));
	return candidates.slice(0, 1);
}

type Span = { readonly start: number; readonly end: number };

/** Characters between two spans; negative where one lies inside the other. */
function distance(claim: Span, pair: Span): number {
	if (claim.end <= pair.start) return pair.start - claim.end;
	return claim.start >= pair.end ? claim.start - pair.end : 0;
}

/** A per cent before its pair (“rose by 5% from 100 to 105”) must be near; behind it, the last pair before it governs. */
function nearer(claim: Span, pair: Span, other: Span): boolean {
	const before = (each: Span) => claim.end <= each.start;
	if (before(pair))
		return before(other) ? pair.start < other.start : claim.start - other.end > pair.start - claim.end;
	return before(other) ? true : pair.start > other.start;
}

function between(claim: Span & { readonly sentence: Sentence }, pair: Span): string {
	const [from, to] = claim.end <= pair.start ? [claim.end, pair.start] : [pair.end, claim.end];
	return claim.sentence.masked.slice(Math.min(from, to), Math.max(from, to));
}

const ELSEWHERE =
	/\b(?:national(?:ly)?|countywide|county-wide|county|force(?:wide)?|regional(?:ly)?|England|similar|elsewhere|average|peers?|respectively|whereas|while|whilst)\b/i;

function elsewhere(words: string): boolean {
	return ELSEWHERE.test(words) || /‹[pq]\d+›.*‹[pq]\d+›/.test(words);
}

/** “from 120 to 150 (25%)” says its per cent in brackets. */
function bracketed(pair: FromTo): ChangePerCent[] {
	const { sentence } = pair;
	const found = /^[^‹(.;]{0,30}\((?:an?\s+)?‹p(\d+)›\s*(increase|rise|decrease|fall|reduction|drop)?\)/.exec(
		sentence.masked.slice(pair.end),
	);
	const perCent = asNumber(sentence.mentions[Number(found?.[1])]);
	if (!found || !perCent || perCent.signed || pair.from.kind === "per cent") return [];
	if (changePerCents(sentence).some((claim) => claim.perCent === perCent)) return [];
	const start = pair.end + found[0].indexOf("‹");
	return [
		{
			kind: "change per cent",
			sentence,
			perCent,
			sign: 0,
			start,
			end: start + 4,
			unreal: false,
			comparison: false,
		},
	];
}
