import type { Inline } from "#document";
import type { Language } from "#vocabulary";
import type { AdditivityFault } from "./additivity-finding.ts";
import type { ChangeFinding } from "./change-finding.ts";
import type { CohortFinding } from "./cohort-finding.ts";
import type { CoverageGap } from "./coverage-gap.ts";
import type { LeagueFinding } from "./league-finding.ts";
import type { MediantFault } from "./mediant-finding.ts";
import type { OutlookFinding } from "./outlook-finding.ts";
import type { PeerPosition } from "./peer-position.ts";
import type { ProfileFinding } from "./profile-finding.ts";
import type { RankFinding } from "./rank-finding.ts";
import type { RateFinding } from "./rate-finding.ts";
import { said } from "./said.ts";
import type { ShareFinding } from "./share-finding.ts";
import type { SignalFinding } from "./signal-finding.ts";
import { additivitySentence } from "./words/additivity-sentence.ts";
import { changeSentence } from "./words/change-sentence.ts";
import { cohortSentence, leagueSentence, profileSentence } from "./words/group-sentences.ts";
import { mediantSentence } from "./words/mediant-sentence.ts";
import { peerSentence } from "./words/peer-sentence.ts";
import {
	gapSentence,
	outlookSentence,
	rankSentence,
	rateSentence,
	shareSentence,
} from "./words/plain-sentences.ts";
import { signalSentences } from "./words/signal-words.ts";

/** A sentence's worth of meaning as data. A new kind is a file of its own and one line here and below. */
export type Finding =
	| ChangeFinding
	| RateFinding
	| RankFinding
	| ShareFinding
	| PeerPosition
	| CohortFinding
	| AdditivityFault
	| MediantFault
	| ProfileFinding
	| LeagueFinding
	| SignalFinding
	| OutlookFinding
	| CoverageGap;

type Sayings = {
	readonly [Kind in Finding["kind"]]: (
		finding: Extract<Finding, { kind: Kind }>,
		language: Language,
	) => Inline[];
};

const SAYINGS: Omit<Sayings, "profile" | "outcome mix"> = {
	change: changeSentence,
	rate: rateSentence,
	rank: rankSentence,
	share: shareSentence,
	"peer position": peerSentence,
	cohort: cohortSentence,
	"additivity fault": additivitySentence,
	"mediant fault": mediantSentence,
	league: leagueSentence,
	signal: (finding, language) => said(signalSentences(finding, language)),
	outlook: outlookSentence,
	"coverage gap": gapSentence,
};

/** A finding as sentences with its figures. English stands in where a language has no sentence for its kind yet. */
export function sayFinding(finding: Finding, language: Language): Inline[] {
	if (finding.kind === "profile" || finding.kind === "outcome mix") return profileSentence(finding, language);
	const say = SAYINGS[finding.kind] as (finding: Finding, language: Language) => Inline[];
	return say(finding, language);
}

/** Findings by how much they matter and, of equal weight, how sure they are. */
export function byWeight<Each extends Finding>(findings: readonly Each[]): Each[] {
	const sure = ["tested beyond chance", "untested", "no clear change", "stated only"];
	return [...findings].sort(
		(left, right) => right.weight - left.weight || sure.indexOf(left.strength) - sure.indexOf(right.strength),
	);
}
