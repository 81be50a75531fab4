export {
	type AdditivityFault,
	additivityFindings,
	type FailingWindow,
	type ProposedChange,
	type RepairProposal,
} from "./additivity-finding.ts";
export type { Address, AreaGroup, CellAddress } from "./address.ts";
export { answerFigure } from "./answer-figure.ts";
export { holdsWithheld, withheldFigure, withheldWords } from "./answer-withheld.ts";
export { answerWords, readSay, SAYS, type Say, type WordsAnswer, type WordsRequest } from "./answer-words.ts";
export type {
	ChangeEvidence,
	TestedChange,
	UntestedReason,
} from "./change-evidence.ts";
export { type ChangeFinding, changeFinding } from "./change-finding.ts";
export { type CohortFinding, cohortFinding } from "./cohort-finding.ts";
export { type Comparison, comparisonAt } from "./comparison.ts";
export { type CoverageGap, coverageGaps } from "./coverage-gap.ts";
export { type EvidenceBook, type EvidenceInput, evidenceBook, type Statement } from "./evidence-book.ts";
export type { FigureRequest } from "./figure-making.ts";
export type { FindingFrame, Strength } from "./finding.ts";
export type { FindingContext, Ranking } from "./finding-context.ts";
export { type LeagueFinding, type LeagueRow, leagueFinding, PLACE_CAUTION } from "./league-finding.ts";
export { type ControlLine, lineFigure } from "./line-figure.ts";
export { type MediantFault, mediantFindings, type RatesToCheck } from "./mediant-finding.ts";
export type { MethodName } from "./method-page.ts";
export { sumsOfMonths } from "./month-sums.ts";
export { monthsAndWindows } from "./months-and-windows.ts";
export { areRelated, distinctNews, type Families, isPartOf, isSameNews } from "./ordering/families.ts";
export { type OrderingRequest, type OrderingWindow, orderFindings } from "./ordering/order-findings.ts";
export type { Beside, OrderedFinding } from "./ordering/ordered-finding.ts";
export type { WeightParts } from "./ordering/weight.ts";
export { type OutlookFinding, outlookFinding } from "./outlook-finding.ts";
export { type FunnelAnswers, type PeerPosition, type PeerRow, peerPosition } from "./peer-position.ts";
export { type ProfileFinding, type ProfilePart, profileFinding } from "./profile-finding.ts";
export { type RankFinding, rankFinding } from "./rank-finding.ts";
export { type Denominator, type RateFinding, rateFinding } from "./rate-finding.ts";
export { byWeight, type Finding, sayFinding } from "./say-finding.ts";
export { type ShareFinding, shareFinding } from "./share-finding.ts";
export { readShow, SHOWS, type Show } from "./shows.ts";
export {
	type PlacedStep,
	type SignalFinding,
	type Signalled,
	type SignalVerdict,
	signalFinding,
	verdictOf,
} from "./signal-finding.ts";
export { judgedSums, type SumToCheck } from "./sums.ts";
export type {
	ComparisonKind,
	WindowFault,
} from "./windows.ts";
export { additivitySentence } from "./words/additivity-sentence.ts";
export { CHART_REASONS, choiceSentence } from "./words/chart-choice-words.ts";
export { pointWords } from "./words/chart-point-words.ts";
export { mediantSentence } from "./words/mediant-sentence.ts";
export { signalSentences, signalTitle, stepSentences } from "./words/signal-words.ts";
export { targetSentence } from "./words/target-words.ts";
export { WINDOW_WORDS } from "./words/window-words.ts";
