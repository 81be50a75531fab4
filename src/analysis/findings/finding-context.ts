import type { AcceptedStep } from "#evidence/measures";
import type { AreaCode, Language, MeasureId, Period } from "#vocabulary";
import type { EvidenceBook } from "./evidence-book.ts";

/** Whether ranks are made of the values as held or as they are printed. */
export type Ranking = "unrounded" | "as displayed";

/** All that answering a question needs: the evidence, and the settings of the assessment. */
export type FindingContext = {
	readonly book: EvidenceBook;
	readonly ranking: Ranking;
	/** The populations from which funnels work out counts where only rates are given. */
	readonly population?: { readonly measure: MeasureId; readonly period: Period };
	/** Step changes that were accepted, for control charts in words. */
	readonly steps?: readonly AcceptedStep[];
	readonly language: Language;
	readonly ownArea: AreaCode;
};
