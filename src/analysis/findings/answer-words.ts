import type { Figure, Inline } from "#document";
import { done, type Location, type Outcome } from "#vocabulary";
import type { Address } from "./address.ts";
import { type ChangeFinding, changeFinding } from "./change-finding.ts";
import type { FindingContext } from "./finding-context.ts";
import { type PeerPosition, peerPosition } from "./peer-position.ts";
import { said } from "./said.ts";
import { signalFinding } from "./signal-finding.ts";
import { changeSentence } from "./words/change-sentence.ts";
import { CHANGE_WORDS } from "./words/change-words.ts";
import { peerSentence, STANDING_WORDS } from "./words/peer-sentence.ts";
import { signalTitle } from "./words/signal-words.ts";

/** What a live finding can say, and what it prints. */
export const SAYS = {
	direction: "rose, fell, or did not change",
	"noun-direction": "a rise, a fall, or no change",
	certainty: "whether it is more than chance would explain",
	standing: "above, below, or in line with the average of a group",
	sentence: "the whole sentence of a change with its figures",
	signal: "what the control chart of its months says in the end",
	"peer-sentence": "rank, Poisson funnel and widened funnel in sentences",
} as const;

/** The closed list of what a live finding can say. */
export type Say = keyof typeof SAYS;

/** Makes a say of a text, or nothing. */
export function readSay(text: string): Say | undefined {
	return Object.hasOwn(SAYS, text) ? (text as Say) : undefined;
}

/** A question for words. */
export type WordsRequest = { readonly address: Address; readonly say: Say; readonly at: Location };

/** Words with the figures that stand in them. */
export type WordsAnswer = { readonly content: readonly Inline[]; readonly figures: readonly Figure[] };

type Teller = (request: WordsRequest, context: FindingContext) => Outcome<WordsAnswer>;

const TELLERS: Readonly<Record<Say, Teller>> = {
	direction: ofChange((finding, language) => said(CHANGE_WORDS[language].direction[finding.direction])),
	"noun-direction": ofChange((finding, language) =>
		said(CHANGE_WORDS[language].nounDirection[finding.direction]),
	),
	certainty: ofChange((finding, language) => said(CHANGE_WORDS[language].certainty[finding.certainty])),
	standing: ofPeers((finding, language) => said(STANDING_WORDS[language][finding.standing])),
	sentence: ofChange(changeSentence),
	signal: ({ address, at }, context) => {
		const finding = signalFinding(address, context.steps ?? [], at, context);
		if (!finding.ok) return finding;
		return done({ content: said(signalTitle(finding.value, context.language)), figures: [] });
	},
	"peer-sentence": ofPeers(peerSentence),
};

/**
 * Answers a question for words: they follow from the counts, so that no direction or certainty is ever typed.
 *
 * @returns the words with the figures that they use, or why there are none
 */
export function answerWords(request: WordsRequest, context: FindingContext): Outcome<WordsAnswer> {
	return TELLERS[request.say](request, context);
}

function ofChange(tell: (finding: ChangeFinding, language: FindingContext["language"]) => Inline[]): Teller {
	return ({ address, at }, context) => {
		const finding = changeFinding(address, at, context);
		if (!finding.ok) return finding;
		return done(answerOf(tell(finding.value, context.language), finding.value.figures));
	};
}

function ofPeers(tell: (finding: PeerPosition, language: FindingContext["language"]) => Inline[]): Teller {
	return ({ address, at }, context) => {
		const finding = peerPosition(address, at, context);
		if (!finding.ok) return finding;
		return done(answerOf(tell(finding.value, context.language), finding.value.figures));
	};
}

/** The figures that stand in the words; those that only stand behind them are not printed. */
function answerOf(content: readonly Inline[], figures: readonly Figure[]): WordsAnswer {
	const printed = new Set(content.flatMap((part) => (part.kind === "figure" ? [part.figure] : [])));
	return { content, figures: figures.filter((each) => printed.has(each.id)) };
}
